import type { Messages } from '@/lib/i18n/messages';
import { type EventType, eventTypes } from '@/lib/record/event-types';

/** The sub-types of events to choose from, by their types. */
export const EventTypeOptions = ({ messages }: { messages: Pick<Messages, 'eventTypes' | 'subEventTypes'> }) =>
  (Object.keys(eventTypes) as EventType[]).map((group) => (
    <optgroup key={group} label={messages.eventTypes[group]}>
      {eventTypes[group].map((sub) => (
        <option key={sub} value={sub}>
          {messages.subEventTypes[sub]}
        </option>
      ))}
    </optgroup>
  ));
