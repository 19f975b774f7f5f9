import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { KeyHint } from '../../components/key-hint'
import { useText } from '../../i18n/text'
import { shortcuts, useShortcut } from '../../keys'
import { takeSearch } from '../../way-back'
import styles from './register.module.css'

/** Typing narrows the list a moment after the last key, so that every name is not twelve lists. */
const restMs = 120

/** The search of the register: `/` goes to it, Escape empties it. */
export function FindBox({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useText()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value)
  useShortcut('search', () => box.current?.focus())
  useEffect(() => {
    if (takeSearch()) box.current?.focus()
  }, [])
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => onChange(typed), restMs)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <search className={styles.find}>
      <Search aria-hidden="true" />
      <input
        ref={box}
        type="search"
        aria-label={t('register.findLabel')}
        aria-keyshortcuts={shortcuts.search.hotkey}
        placeholder={t('register.find')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        dir="auto"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped('')
        }}
      />
      {typed === '' ? (
        <KeyHint keys={shortcuts.search.shown} />
      ) : (
        <button type="button" aria-label={t('register.findClear')} onClick={() => setTyped('')}>
          <X aria-hidden="true" />
        </button>
      )}
    </search>
  )
}
