import type { Messages } from '@/lib/i18n/messages';
import { type EventType, eventTypes } from '@/lib/record/event-types';

/** The sub-types of events to choose from, by their types. @param idOf what the form sends of one */
export const eventTypeOptions = (
  { eventTypes: types, subEventTypes }: Pick<Messages, 'eventTypes' | 'subEventTypes'>,
  idOf: (type: EventType, sub: string) => string = (_, sub) => sub,
) =>
  (Object.keys(eventTypes) as EventType[]).map((type) => ({
    group: types[type],
    options: eventTypes[type].map((sub) => ({ id: idOf(type, sub), name: subEventTypes[sub] })),
  }));
