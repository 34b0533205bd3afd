/** A time of day as Spanish says it: "a la 1:00", "a las 8:00 a. m.". */
export const atClock = (clock: string): string => `${clock.startsWith('1:') ? 'a la' : 'a las'} ${clock}`;
