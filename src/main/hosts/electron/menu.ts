import type { WindowWords } from './words'

type Item =
  | {
      role:
        | 'undo'
        | 'redo'
        | 'cut'
        | 'copy'
        | 'paste'
        | 'selectAll'
        | 'minimize'
        | 'togglefullscreen'
        | 'zoomIn'
        | 'zoomOut'
        | 'resetZoom'
        | 'quit'
        | 'about'
        | 'hide'
        | 'hideOthers'
        | 'unhide'
    }
  | { label: string; accelerator: string; click: () => void }

type Menu = { label: string; submenu: Item[] }

const roles = <R extends string>(...names: R[]): { role: R }[] => names.map((role) => ({ role }))

/**
 * The menu, from single roles only (reader's line 28): the ready-made ones bring reload, developer tools,
 * services that hand selected text to other programs, and speech.
 */
export function menuTemplate(words: WindowWords, platform: NodeJS.Platform, print: () => void): Menu[] {
  const own: Menu[] =
    platform === 'darwin'
      ? [{ label: 'Habeas', submenu: roles('about', 'hide', 'hideOthers', 'unhide', 'quit') }]
      : []
  const printing = { label: words.print, accelerator: 'CmdOrCtrl+P', click: print }
  return [
    ...own,
    { label: words.file, submenu: [printing, ...(platform === 'darwin' ? [] : roles('quit'))] },
    { label: words.edit, submenu: roles('undo', 'redo', 'cut', 'copy', 'paste', 'selectAll') },
    { label: words.view, submenu: roles('resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen') },
    { label: words.window, submenu: roles('minimize') },
  ]
}
