/** Language ids that the server serves. */
export const LANGUAGES = ['postfix-main', 'postfix-master'] as const;
