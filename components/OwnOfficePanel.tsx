import { useState } from 'preact/hooks';
import { REFUSALS_WORDS } from '../lib/language/refusals-words';
import type { OwnOfficeDraft, OwnOfficeProblem } from '../lib/targets/own-office';
import type { CallScene } from './CallPage';
import { useWords } from './hooks/use-words';
import { OwnOfficeForm } from './OwnOfficeForm';

/** *My own office*: checked before it is kept, and shown at once. */
export function OwnOfficePanel({
  ports,
  view,
  onSettings,
  choose,
  onClose,
}: CallScene & { readonly onClose: () => void }) {
  const reasons = useWords(REFUSALS_WORDS).why;
  const [problems, setProblems] = useState<readonly OwnOfficeProblem[]>([]);
  const add = async (draft: OwnOfficeDraft) => {
    const checked = await ports.checkOwnOffice(draft);
    if (!checked.ok) {
      setProblems(checked.error);
      return;
    }
    const id = `own:${ports.newId()}`;
    const own = { ...checked.value, id, campaign: view.campaign.key };
    await onSettings(now => ({ ...now, ownOffices: [...now.ownOffices, own] }));
    choose({ target: id });
    onClose();
  };
  const byField = Object.fromEntries(problems.map(({ field, why }) => [field, reasons[why.code](why.detail ?? '')]));
  return <OwnOfficeForm problems={byField} onAdd={draft => void add(draft)} onCancel={onClose} />;
}
