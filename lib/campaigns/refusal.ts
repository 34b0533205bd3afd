/** Something a feed held, or tried to do, that was not taken: in the parts of a sentence the catalogue makes. */
export interface Refusal {
  readonly what: RefusedThing;
  /** Its title, name or id in the publisher's words, at most 120 characters; absent where it has none. */
  readonly name?: string;
  /** Where in the file, as a path: `items[3]._call_in.actions[0].scripts[1]`; `line 12`; empty for the whole. */
  readonly where: string;
  readonly why: RefusalReason;
}

/** What was refused: `feed` means the whole update, whose last good copy stays; of a `campaign_part` the rest stays. */
export type RefusedThing =
  | 'feed'
  | 'campaign'
  | 'campaign_part'
  | 'action'
  | 'script'
  | 'office'
  | 'line'
  | 'topic'
  | 'name'
  | 'names'
  | 'agreement'
  | 'legal';

/** Why something was refused; `detail` is the offending value or limit, shortened to 120 characters, shown as text only. */
export interface RefusalReason {
  readonly code: RefusalCode;
  readonly detail?: string;
}

/** Every reason there is; the catalogue has a sentence for each. */
export type RefusalCode =
  // the whole file, or the way to it
  | 'not_json'
  | 'truncated'
  | 'not_a_feed'
  | 'html_page'
  | 'unknown_format'
  | 'too_large'
  | 'too_slow'
  | 'too_deep'
  | 'redirected'
  | 'http_error'
  | 'unreachable'
  | 'not_permitted'
  | 'older_sequence'
  | 'sequence_leap'
  | 'bad_signature'
  | 'missing_signature'
  | 'key_changed'
  | 'bad_key'
  | 'storage_failed'
  // one field
  | 'bad_field'
  | 'missing_field'
  | 'too_long'
  | 'too_many'
  | 'bad_id'
  | 'bad_address'
  | 'bad_date'
  | 'bad_moment'
  | 'bad_window'
  | 'bad_time_zone'
  | 'bad_language'
  | 'bad_division'
  | 'bad_choice'
  | 'duplicate_id'
  // names of topics
  | 'name_too_short'
  | 'name_only_digits'
  | 'name_common'
  | 'name_not_words'
  | 'name_unseen'
  | 'name_lookalike'
  | 'too_many_names'
  // phone numbers
  | 'bad_number'
  | 'premium_number'
  | 'emergency_number'
  | 'foreign_number'
  | 'never_call_number'
  | 'not_administrative'
  // what an action needs
  | 'missing_office'
  | 'missing_topic'
  | 'missing_script'
  | 'bad_script'
  | 'placeholder_in_link'
  | 'no_action_left';

const LONGEST_DETAIL = 120;

/** Shortens what somebody else wrote so that a report stays readable; cut text ends in an ellipsis. */
export function shorten(text: string): string {
  return text.length <= LONGEST_DETAIL ? text : `${text.slice(0, LONGEST_DETAIL - 1)}…`;
}

/** Makes a reason; an absent or empty detail leaves none behind. */
export function reason(code: RefusalCode, detail?: string): RefusalReason {
  return detail === undefined || detail === '' ? { code } : { code, detail: shorten(detail) };
}
