// Whether keys act alone; kept in the tab's name, which is sent nowhere.

/** Stands in `window.name` while the keys are off. */
export const KEYS_OFF = " keys:off";

/** Whether the reader has switched the keys off. */
export const keysOff = () => window.name.includes(KEYS_OFF);
