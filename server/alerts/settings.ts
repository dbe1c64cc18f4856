/** Who may be asked and by what mails are sent: the start has checked both (scripts/lib/operator-settings.mjs). */
export interface AlertSettings {
  allowsPrivate: boolean;
  /** Null: no mail is sent. */
  mail: { url: string; from: string } | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

export const alertSettings = ({ ALLOW_PRIVATE_TARGETS: allows, SMTP_URL: url, MAIL_FROM: from }: Environment): AlertSettings => ({
  allowsPrivate: allows === '1',
  mail: url && from ? { url, from } : null,
});
