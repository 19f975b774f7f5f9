const refusedOutsideDevelopment = ['remote-debugging-port', 'remote-debugging-pipe', 'disable-web-security']

export const unsandboxedVariable = 'HABEAS_UNSANDBOXED_WITH_INVENTED_DATA'

/**
 * The first switch that must not be there (reader's line 3). No fuse covers the debugging ones, and
 * `no-sandbox` is how every outside way to switch the sandbox off ends. In development it needs a variable
 * of ours, and then the program works in a folder of invented data.
 */
export function refusedSwitch(
  has: (name: string) => boolean,
  inDevelopment: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  if (has('no-sandbox') && !(inDevelopment && environment[unsandboxedVariable] === '1')) return 'no-sandbox'
  if (inDevelopment) return null
  return refusedOutsideDevelopment.find(has) ?? null
}
