import { AppShell } from '../../components/app/AppShell';
import type { AppPorts } from '../../components/app/app-ports';
import { useHash } from '../../components/app/use-hash';

interface AppProps {
  readonly ports: AppPorts;
}

/** The full-tab pages at this tab's address. */
export function App({ ports }: AppProps) {
  return <AppShell ports={ports} hash={useHash()} />;
}
