declare const dialable: unique symbol;

/** A number that may be dialled, as E.164 `+1NXXNXXXXXX`: only `parsePhoneNumber` makes one, so raw text cannot reach `tel:`. */
export type PhoneNumber = string & { readonly [dialable]: true };
