import { ArrowRight, Search, User } from 'lucide-react'
import { useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { isPlainDate } from '../../core/dates/plain-date'
import type { FoundPerson } from '../../core/people/people-questions'
import { cx } from '../components/class-names'
import { KeyHint } from '../components/key-hint'
import overlay from '../components/overlay.module.css'
import { useText } from '../i18n/text'
import { useFormat } from '../i18n/use-format'
import { goTo } from '../routes'
import text from '../styles/text.module.css'
import styles from './palette.module.css'
import { type PaletteAction, useFrameActions } from './use-frame-actions'
import { usePeopleSearch } from './use-people-search'

const folded = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function PersonItem({ person }: { person: FoundPerson }) {
  const { t } = useText()
  const format = useFormat()
  const where = person.held ? person.unit : t('frame.notHeld')
  // A year that is all that is known stays a year.
  const birth = isPlainDate(person.birth) ? format.dayYear(person.birth) : person.birth
  const aside = [person.number, birth, where].filter((part) => part !== null && part !== '')
  return (
    <MenuItem id={`person:${person.id}`} textValue={person.name} className={cx(styles.item)}>
      <User aria-hidden="true" />
      <span className={styles.name}>
        {person.name}
        {person.scriptName !== '' && (
          <span className={text.script} dir="auto">
            {person.scriptName}
          </span>
        )}
      </span>
      <span className={styles.aside}>{aside.join(' · ')}</span>
    </MenuItem>
  )
}

function ActionItem({ action }: { action: PaletteAction }) {
  const { t } = useText()
  return (
    <MenuItem id={`action:${action.id}`} textValue={t(action.words)} className={cx(styles.item)}>
      <ArrowRight aria-hidden="true" />
      {t(action.words)}
      {action.keys !== undefined && (
        <span className={styles.aside}>
          <KeyHint keys={action.keys} />
        </span>
      )}
    </MenuItem>
  )
}

function PaletteBody({ close, showKeys }: { close: () => void; showKeys: () => void }) {
  const { t } = useText()
  const [typed, setTyped] = useState('')
  const people = usePeopleSearch(typed)
  const actions = useFrameActions(showKeys).filter((action) =>
    folded(t(action.words)).includes(folded(typed.trim())),
  )
  const choose = (id: string) => {
    close()
    const [kind, rest = ''] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)]
    if (kind === 'person') goTo({ screen: 'person', id: rest, tab: 'overview' })
    else actions.find((action) => action.id === rest)?.act()
  }
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={t('frame.searchLong')} autoFocus className={cx(styles.input)}>
        <Search aria-hidden="true" />
        <Input
          placeholder={t('frame.searchLong')}
          onKeyDownCapture={(event) => {
            // The field would only be emptied by it; what it says of this key is that it closes.
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
            event.stopPropagation()
            close()
          }}
        />
        <KeyHint keys="Esc" />
      </SearchField>
      <Menu
        aria-label={t('frame.searchLong')}
        className={cx(styles.list)}
        onAction={(id) => choose(String(id))}
        renderEmptyState={() => <div className={styles.none}>{t('frame.nothingFound')}</div>}
      >
        {people.length > 0 && (
          <MenuSection>
            <Header className={styles.group}>{t('frame.people')}</Header>
            {people.map((person) => (
              <PersonItem key={person.id} person={person} />
            ))}
          </MenuSection>
        )}
        {actions.length > 0 && (
          <MenuSection>
            <Header className={styles.group}>{t('frame.actions')}</Header>
            {actions.map((action) => (
              <ActionItem key={action.id} action={action} />
            ))}
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  )
}

type PaletteProps = { isOpen: boolean; onClose: () => void; showKeys: () => void }

/** Goes to a person or an action by a few letters of its name. */
export function Palette({ isOpen, onClose, showKeys }: PaletteProps) {
  const { t } = useText()
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={cx(overlay.scrim)}
    >
      <Modal className={cx(overlay.modal, overlay.palette)}>
        <Dialog aria-label={t('frame.searchLong')} className={cx(overlay.dialogBare)}>
          <PaletteBody close={onClose} showKeys={showKeys} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
