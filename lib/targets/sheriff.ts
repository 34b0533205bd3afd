/** A sheriff's front desk is often also dispatch: only a line declared administrative may be rung. */
export function isSheriff(office: { readonly name: string; readonly role?: string | undefined }): boolean {
  return /sheriff|alguacil/i.test(`${office.role ?? ''} ${office.name}`);
}
