import { AppShell } from '../../components/AppShell';
import type { AppPorts } from '../../components/app-ports';
import { useHash } from '../../components/hooks/use-hash';

interface AppProps {
  readonly ports: AppPorts;
}

/** The full-tab pages at this tab's address. */
export function App({ ports }: AppProps) {
  return <AppShell ports={ports} hash={useHash()} />;
}
