import type { ComponentChildren } from 'preact';

/** One part of *Settings*. */
export interface SettingsSectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A titled part: the title stands beside its fields where there is room. */
export function SettingsSection({ id, title, children }: SettingsSectionProps) {
  return (
    <section class="settings-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="settings-fields">{children}</div>
    </section>
  );
}
