import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether the page's script has come: until then a button that needs it would do something else, or nothing. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
