import { announce } from './components/announce'
import { useSession } from './session-store'

/** Says that something was saved and lets the page catch up at once instead of at its next look. */
export const afterSaving = async (words: string): Promise<void> => {
  announce(words)
  await useSession.getState().refresh()
}
