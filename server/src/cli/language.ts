/** The languages that the command line speaks. */

export const LANGUAGES = ['en', 'de'] as const;

/** What programs on UNIX find in `LANG=de_DE.UTF-8` and its kin; English where it is none of ours. */
export function environmentLanguage(env: Readonly<Record<string, string | undefined>>): string {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean) ?? '';
  const language = locale.split(/[_.@]/)[0]!.toLowerCase();
  return LANGUAGES.find((one) => one === language) ?? 'en';
}
