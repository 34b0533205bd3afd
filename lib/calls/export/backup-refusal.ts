/** A field of a call that a backup can have wrong. */
export type CallField =
  | 'all'
  | 'id'
  | 'revision'
  | 'state'
  | 'date'
  | 'outcome'
  | 'way'
  | 'campaign'
  | 'details'
  | 'other'
  | 'doubled';

/** Why a file is not brought back, with the place where one can be named; the screen has the words. */
export type BackupRefusal =
  | { readonly why: 'too_large' | 'not_text' | 'not_ours' | 'no_checksum' | 'changed' | 'settings' | 'feeds' | 'seal' }
  /** Ends in the middle, or is no JSON from there on. */
  | { readonly why: 'cut_short' | 'not_json'; readonly line: number }
  /** Written by a later Call-In. */
  | { readonly why: 'newer'; readonly version: number }
  /** `number` counts from 1, as the calls stand in the file. */
  | { readonly why: 'call'; readonly number: number; readonly field: CallField };
