/** The facts as text, put into the bundle by the build (`scripts/build.mjs`). */
declare module 'postfix-facts' {
  const text: string;
  export default text;
}
