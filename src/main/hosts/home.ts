import { homedir } from 'node:os'
import { join } from 'node:path'

type Place = {
  platform: NodeJS.Platform
  environment: Readonly<Record<string, string | undefined>>
  user: string
}

/**
 * The folder for the list of registers and for what a host must remember. The same for both hosts, so that
 * a register made in one is found in the other. Never the roaming profile: records stay on this machine.
 */
export function habeasHome(
  { platform, environment, user }: Place = {
    platform: process.platform,
    environment: process.env,
    user: homedir(),
  },
): string {
  if (environment.HABEAS_HOME !== undefined && environment.HABEAS_HOME !== '') return environment.HABEAS_HOME
  if (platform === 'win32') return join(environment.LOCALAPPDATA ?? join(user, 'AppData', 'Local'), 'Habeas')
  if (platform === 'darwin') return join(user, 'Library', 'Application Support', 'Habeas')
  return join(environment.XDG_DATA_HOME ?? join(user, '.local', 'share'), 'habeas')
}
