import { useState } from 'preact/hooks';

/** A button whose work takes a while: it says so and cannot be pressed twice. */
export interface BusyButtonProps {
  readonly label: string;
  readonly busyLabel: string;
  readonly onPress: () => Promise<void>;
}

/** Says what it is doing until the work is done, well or badly. */
export function BusyButton({ label, busyLabel, onPress }: BusyButtonProps) {
  const [isBusy, setBusy] = useState(false);
  return (
    <button
      type="button"
      class="btn small"
      // Not disabled: the keyboard is on it.
      aria-disabled={isBusy}
      onClick={() => {
        if (isBusy) return;
        setBusy(true);
        void onPress().finally(() => setBusy(false));
      }}
    >
      {isBusy ? busyLabel : label}
    </button>
  );
}
