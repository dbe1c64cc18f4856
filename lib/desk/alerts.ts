import type { Locale } from '../i18n/locales';

/** What somebody is told of when the record changes, and by what. */
export interface Alert {
  id: string;
  /** Id of the account that set it up. */
  by: string;
  label: string;
  /** The filters, as an address has them: "?status=contested"; empty: everything. */
  query: string;
  /** Of the titles and summaries. */
  locale: Locale;
  /** ISO 8601, UTC. */
  created: string;
  to:
    | {
        kind: 'webhook';
        url: string;
        /** As Standard Webhooks has it: "whsec_" and 32 bytes in base64. It is shown once. */
        secret: string;
      }
    | {
        kind: 'mail';
        address: string;
        /** Since when; null: whoever reads that address has not confirmed it yet, and nothing is sent. */
        confirmed: string | null;
        /** The SHA-256 of the token of the link that confirms it. */
        digest: string;
      };
  /** What was told already: entries of the feed by their ids, each with its time, and the latest of them. */
  seen: Readonly<Record<string, string>>;
  latest: string;
}

/** A message on its way. */
export interface Delivery {
  id: string;
  alert: string;
  /** ISO 8601, UTC. */
  at: string;
  type: 'record.changed' | 'ping' | 'confirm';
  /** As it is sent: JSON of a webhook, text of a mail. */
  body: string;
  subject: string;
  attempts: { at: string; status: number | null; reason: string }[];
  /** When it is tried next; null: it has arrived, or was given up. */
  next: string | null;
  isDelivered: boolean;
}

/** After the first attempt, s: what is down for a moment, for an hour, for a night. After the last it is given up. */
export const backoffSeconds = [5, 60, 300, 1_800, 7_200, 28_800, 86_400] as const;
export const mostAlerts = 100;
/** Of one person. */
export const mostMails = 5;
/** Of an alert, the latest. */
export const mostDeliveries = 20;
export const longestQuery = 1_000; // characters
