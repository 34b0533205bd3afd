/** An expected outcome that may be a failure: the value, or an error the caller must look at. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a value as success. */
export const succeed = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps an error as an expected failure. */
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });
