import { Eye, Plus } from 'lucide-react'
import { useState } from 'react'
import type { FieldGroup } from '../../../core/access/roles'
import type { GroupSummary, PersonFile } from '../../../core/people/person-file'
import type { Revealed } from '../../../core/people/person-questions'
import type { Problem } from '../../../core/result'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { Restricted } from '../../components/flag'
import { Notice } from '../../components/notice'
import { Panel } from '../../components/panel'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import { useLastChange, useSession } from '../../session-store'
import text from '../../styles/text.module.css'
import { kindWords } from './person-words'
import styles from './protection.module.css'
import { CloseFlagDialog, ContactDialog, FlagDialog, LinkDialog, UnlinkDialog } from './protection-dialogs'
import { useMay } from './use-may'

type Flags = Revealed['flags']
type Contact = Revealed['contacts'][number]

function FlagList({ flags, onClose }: { flags: Flags; onClose?: (flag: Flags[number]) => void }) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  return (
    <ul className={styles.list}>
      {flags.map((flag) => (
        <li key={flag.id}>
          <span>
            <b>{kindWords(words, 'flag', flag.kind)}</b>
            {flag.note !== '' && <span className={styles.line}>{flag.note}</span>}
            <span className={styles.quiet}>
              {[
                flag.fromOn && t('person.flagSince', { day: format.dayYear(flag.fromOn) }),
                flag.toOn && t('person.flagUntil', { day: format.dayYear(flag.toOn) }),
                flag.source,
                t('person.recordedBy', {
                  when: format.instantYear(flag.recordedAt),
                  who: flag.recordedByName,
                }),
              ]
                .filter((part) => part !== null && part !== '')
                .join(' · ')}
            </span>
          </span>
          {flag.toOn !== null ? (
            <Chip state="not-applicable">{t('person.flagClosed')}</Chip>
          ) : (
            onClose && (
              <Button
                size="small"
                label={t('person.closeNamed', { what: kindWords(words, 'flag', flag.kind) })}
                onPress={() => onClose(flag)}
              >
                {t('person.closeFlag')}
              </Button>
            )
          )}
        </li>
      ))}
    </ul>
  )
}

type GroupPanelProps = {
  personId: string
  summary: GroupSummary
  edit: (open: Open) => void
}

/** A protected group: that it holds something is said at once, what it holds only after a look that is logged. */
function GroupPanel({ personId, summary, edit }: GroupPanelProps) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  const say = useProblem()
  const may = useMay()
  const lastChange = useLastChange()
  const [seen, setSeen] = useState<{ value: Revealed; change: number }>()
  const [problem, setProblem] = useState<Problem>()
  const { group, restricted, count } = summary
  const look = async () => {
    const answer = await ask('person.reveal', { id: personId, group })
    if (answer.ok) setSeen({ value: answer.value, change: lastChange })
    setProblem(answer.ok ? undefined : answer.problem)
  }
  const isStale = seen !== undefined && seen.change !== lastChange
  return (
    <Panel
      title={t(`person.group.${group}`)}
      count={format.number(count)}
      padded
      action={
        restricted ? (
          <Restricted />
        ) : (
          (seen === undefined || isStale) &&
          count > 0 && (
            <Button
              size="small"
              icon={<Eye aria-hidden="true" />}
              label={t('person.lookNamed', { group: t(`person.group.${group}`) })}
              onPress={() => void look()}
            >
              {t(isStale ? 'person.lookAgain' : 'person.look')}
            </Button>
          )
        )
      }
    >
      {problem !== undefined && (
        <Notice tone="over" isAlert>
          {say(problem)}
        </Notice>
      )}
      {restricted ? (
        <p className={text.quiet}>{t('person.restrictedExplain', { count })}</p>
      ) : count === 0 ? (
        <p className={text.quiet}>{t('person.nothingRecorded')}</p>
      ) : seen === undefined ? (
        <p className={text.quiet}>{t('person.lookExplain', { count })}</p>
      ) : (
        <>
          <FlagList
            flags={seen.value.flags}
            {...(may('flags.close') && { onClose: (flag) => edit({ kind: 'close', flag }) })}
          />
          <ul className={styles.list}>
            {seen.value.contacts.map((contact) => (
              <li key={contact.id}>
                <span>
                  <b>{contact.name}</b>{' '}
                  <span className={text.second}>{kindWords(words, 'contact', contact.kind)}</span>
                  {contact.reach !== '' && <span className={styles.line}>{contact.reach}</span>}
                  {contact.note !== '' && <span className={styles.quiet}>{contact.note}</span>}
                </span>
                {may('contacts.update') && (
                  <Button
                    size="small"
                    label={t('person.editNamed', { what: contact.name })}
                    onPress={() => edit({ kind: 'contact', contact })}
                  >
                    {t('keys.edit')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

export type Open =
  | { kind: 'flag' | 'new-contact' | 'link' }
  | { kind: 'close'; flag: Flags[number] }
  | { kind: 'contact'; contact: Contact }
  | { kind: 'unlink'; member: PersonFile['family'][number] }

const groupOrder: readonly FieldGroup[] = ['health', 'asylum', 'trafficking', 'contacts']

/** Open flags, contacts and family. Protected groups open one by one, and each look is logged. */
export function Protection({ file }: { file: PersonFile }) {
  const { t } = useText()
  const format = useFormat()
  const role = useSession((all) => all.session?.user?.role)
  const may = useMay()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  return (
    <div className={styles.columns}>
      <Panel
        title={t('person.openFlags')}
        count={format.number(file.flags.length)}
        padded
        action={
          may('flags.add') && (
            <Button size="small" icon={<Plus aria-hidden="true" />} onPress={() => setOpen({ kind: 'flag' })}>
              {t('person.addFlag')}
            </Button>
          )
        }
      >
        {file.flags.length === 0 ? (
          <p className={text.quiet}>{t('person.noFlags')}</p>
        ) : (
          <FlagList
            flags={file.flags}
            {...(may('flags.close') && { onClose: (flag) => setOpen({ kind: 'close', flag }) })}
          />
        )}
      </Panel>
      <Panel
        title={t('person.family')}
        count={format.number(file.family.length)}
        padded
        action={
          may('families.link') && (
            <Button size="small" icon={<Plus aria-hidden="true" />} onPress={() => setOpen({ kind: 'link' })}>
              {t('person.linkFamily')}
            </Button>
          )
        }
      >
        {file.family.length === 0 ? (
          <p className={text.quiet}>{t(role === 'lawyer' ? 'person.noFamilyAssigned' : 'person.noFamily')}</p>
        ) : (
          <ul className={styles.list}>
            {file.family.map((member) => (
              <li key={member.memberId}>
                <span>
                  <a href={hrefTo({ screen: 'person', id: member.personId, tab: 'overview' })}>
                    {member.name}
                  </a>{' '}
                  <span className={text.second}>{member.relation}</span>
                  <span className={styles.quiet}>
                    {t(member.held ? 'person.heldNow' : 'person.notHeldNow')}
                  </span>
                </span>
                {may('families.unlink') && (
                  <Button
                    size="small"
                    label={t('person.unlinkNamed', { name: member.name })}
                    onPress={() => setOpen({ kind: 'unlink', member })}
                  >
                    {t('person.unlink')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {groupOrder.map((group) => {
        const summary = file.groups.find((one) => one.group === group)
        if (summary === undefined) return null
        return <GroupPanel key={group} personId={file.id} summary={summary} edit={setOpen} />
      })}
      {may('contacts.add') && (
        <div>
          <Button icon={<Plus aria-hidden="true" />} onPress={() => setOpen({ kind: 'new-contact' })}>
            {t('person.addContact')}
          </Button>
        </div>
      )}
      {open?.kind === 'flag' && <FlagDialog personId={file.id} onClose={close} />}
      {open?.kind === 'close' && <CloseFlagDialog flag={open.flag} onClose={close} />}
      {open?.kind === 'new-contact' && <ContactDialog personId={file.id} onClose={close} />}
      {open?.kind === 'contact' && (
        <ContactDialog personId={file.id} contact={open.contact} onClose={close} />
      )}
      {open?.kind === 'link' && <LinkDialog file={file} onClose={close} />}
      {open?.kind === 'unlink' && <UnlinkDialog member={open.member} onClose={close} />}
    </div>
  )
}
