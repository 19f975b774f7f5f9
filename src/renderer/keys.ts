import { useHotkeys } from 'react-hotkeys-hook'
import type { MessageKey } from './i18n/catalogues'

type KeyName =
  | 'palette'
  | 'search'
  | 'help'
  | 'new'
  | 'edit'
  | 'move'
  | 'open'
  | 'select'
  | 'ends'
  | 'back'
  | 'today'
  | 'register'

type Shortcut = {
  /** In the notation of react-hotkeys-hook; empty where a list handles the key itself. */
  hotkey: string
  /** As it stands on the keyboard, for the help. */
  shown: string
  words: MessageKey
  group: 'keys.everywhere' | 'keys.inLists'
}

const onMac = navigator.platform.startsWith('Mac')

/** Every key of the program, once: the screens bind from here and the help prints it. */
export const shortcuts: Readonly<Record<KeyName, Shortcut>> = {
  palette: {
    hotkey: 'mod+k',
    shown: onMac ? '⌘ K' : 'Ctrl K',
    words: 'keys.palette',
    group: 'keys.everywhere',
  },
  search: { hotkey: '/', shown: '/', words: 'keys.search', group: 'keys.everywhere' },
  new: { hotkey: 'n', shown: 'n', words: 'keys.new', group: 'keys.everywhere' },
  edit: { hotkey: 'e', shown: 'e', words: 'keys.edit', group: 'keys.everywhere' },
  today: { hotkey: 'g>t', shown: 'g t', words: 'keys.today', group: 'keys.everywhere' },
  register: { hotkey: 'g>r', shown: 'g r', words: 'keys.register', group: 'keys.everywhere' },
  help: { hotkey: '?', shown: '?', words: 'keys.help', group: 'keys.everywhere' },
  move: { hotkey: '', shown: '↓ ↑  j k', words: 'keys.move', group: 'keys.inLists' },
  open: { hotkey: '', shown: 'Enter', words: 'keys.open', group: 'keys.inLists' },
  select: { hotkey: '', shown: 'Space', words: 'keys.select', group: 'keys.inLists' },
  ends: { hotkey: '', shown: 'Home End', words: 'keys.ends', group: 'keys.inLists' },
  back: { hotkey: 'escape', shown: 'Esc', words: 'keys.back', group: 'keys.everywhere' },
}

// The palette hands what is typed into its field on to the row that it points at, which is no field.
const isOverPage = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element &&
  target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null

/**
 * Binds one key of the table while a screen is shown. Typing in a field never fires it, nor does a key that is meant
 * for what lies over the page; the palette's does everywhere.
 */
export const useShortcut = (name: KeyName, act: () => void, enabled = true): void => {
  useHotkeys(shortcuts[name].hotkey, act, {
    enabled,
    ignoreEventWhen: (event) => name !== 'palette' && isOverPage(event),
    preventDefault: true,
    useKey: name === 'help' || name === 'search',
    enableOnFormTags: name === 'palette',
  })
}
