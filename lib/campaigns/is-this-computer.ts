/** True for an address on the reader's own computer: a feed there is being tried before it is published. */
export const isThisComputer = (url: string): boolean =>
  URL.canParse(url) && ['127.0.0.1', 'localhost'].includes(new URL(url).hostname);
