import { spawn } from 'node:child_process'

const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''], linux: ['xdg-open'] }

/**
 * Opens the start address in the user's browser where there is a display; it has been printed already.
 * The code in it works once and soon, so that what other users could read from the list of processes is spent.
 */
export function openBrowser(address, { platform = process.platform, environment = process.env } = {}) {
  if (platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY) return
  const [command, ...given] = openers[platform] ?? openers.linux
  const opener = spawn(command, [...given, address], { stdio: 'ignore', detached: true })
  opener.on('error', () => {})
  opener.unref()
}
