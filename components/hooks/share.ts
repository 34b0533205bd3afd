/** True where the system has a way of its own to pass this on. */
export const canShare = (data: ShareData): boolean =>
  typeof navigator.share === 'function' && (navigator.canShare?.(data) ?? true);

/** Hands it to the system, from the click itself; that the user changes their mind there is no failure. */
export const share = (data: ShareData): Promise<void> => navigator.share(data).catch(() => undefined);
