/** Facts and explanations as texts, put into the bundle by the build (`scripts/build.mjs`). */

declare module 'postfix-facts' {
  const text: string;
  export default text;
}

declare module 'postfix-explanations' {
  const text: string;
  export default text;
}

declare module 'postfix-translations' {
  const text: string;
  export default text;
}
