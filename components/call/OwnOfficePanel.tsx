import { useMemo, useState } from 'preact/hooks';
import { OWN_OFFICE_WORDS } from '../../lib/language/own-office-words';
import { REFUSALS_WORDS } from '../../lib/language/refusals-words';
import type { OwnOfficeDraft, OwnOfficeProblem } from '../../lib/targets/own-office';
import { useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';
import { OwnOfficeForm } from './OwnOfficeForm';

/** *My own office*: checked before it is kept, and shown at once. */
export function OwnOfficePanel({
  ports,
  view,
  onSettings,
  choose,
  onClose,
}: CallScene & { readonly onClose: () => void }) {
  const words = useWords(OWN_OFFICE_WORDS);
  const { why: reasons } = useWords(REFUSALS_WORDS);
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
  const say = ({ why }: OwnOfficeProblem) =>
    why.code === 'missing_field' ? words.ownMissing : reasons[why.code](why.detail ?? '');
  const byField = useMemo(
    () => Object.fromEntries(problems.map(problem => [problem.field, say(problem)])),
    [problems, words],
  );
  return <OwnOfficeForm problems={byField} onAdd={draft => void add(draft)} onCancel={onClose} />;
}
