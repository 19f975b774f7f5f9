import { UserRound } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { create } from 'zustand'
import type { SimilarPerson } from '../../../core/people/person-questions'
import { ask } from '../../client'
import { announce } from '../../components/announce'
import { Button, ButtonLink } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { Panel } from '../../components/panel'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { goTo, hrefTo } from '../../routes'
import { useSession } from '../../session-store'
import text from '../../styles/text.module.css'
import { useLeaveGuard } from '../../use-leave-guard'
import styles from './admit-page.module.css'
import { FactsFields } from './facts-fields'
import { factFields, noFacts, readFacts, type TypedFacts } from './facts-form'
import { FormBody, useAskForm } from './form'
import { noOpening, OpeningFields, openingFields, readOpening, type TypedOpening } from './opening-fields'
import { birthWords } from './person-words'
import { useTypedReader } from './typed-moments'

type Draft = { person: TypedFacts; stay: TypedOpening }

/** What is being typed about someone not yet admitted; kept while the register is open, gone when it locks. */
const useDraft = create<{ draft: Draft }>()(() => ({ draft: { person: noFacts, stay: noOpening } }))
const emptyDraft = () => useDraft.setState({ draft: { person: noFacts, stay: noOpening } })
useSession.subscribe(({ session }) => {
  if (session?.state !== 'open') emptyDraft()
})

const waitMs = 350

/** People who may be the one being typed, looked for while it is typed. */
function useSimilar(person: TypedFacts): readonly SimilarPerson[] {
  const open = useTypedReader()
  const [found, setFound] = useState<readonly SimilarPerson[]>([])
  const key = JSON.stringify([
    person.familyName,
    person.givenName,
    person.scriptName,
    person.birth,
    person.sex,
    person.identifier,
  ])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what is looked for
  useEffect(() => {
    if (
      `${person.familyName}${person.givenName}${person.scriptName}${person.identifier.value}`.trim() === ''
    ) {
      setFound([])
      return
    }
    let isCurrent = true
    const timer = setTimeout(() => {
      const { birth, familyName, givenName, scriptName, sex, identifiers } = readFacts(person, open(), '')
      void ask('people.similar', {
        familyName,
        givenName,
        scriptName,
        sex,
        identifiers,
        birth: birth ?? { kind: 'unknown' },
      }).then((answer) => {
        if (isCurrent && answer.ok) setFound(answer.value)
      })
    }, waitMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [key])
  return found
}

function SimilarList({ found }: { found: readonly SimilarPerson[] }) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  return (
    <Panel title={t('person.perhapsHere')} count={format.number(found.length)} padded>
      {found.length === 0 ? (
        <p className={text.below}>{t('person.nobodyAlike')}</p>
      ) : (
        <ul className={styles.similar}>
          {found.map((one) => (
            <li key={one.id}>
              <UserRound aria-hidden="true" size={16} />
              <span>
                <b>{one.name}</b> {one.scriptName !== '' && <bdi>{one.scriptName}</bdi>}
                <span className={text.below}>
                  {[
                    one.number,
                    birthWords(words, format, one.birth),
                    t(one.held ? 'person.heldNow' : 'person.notHeldNow'),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
                <span className={text.below}>
                  {t('person.because', {
                    what: format.list(one.because.map((because) => t(`person.alike.${because}`))),
                  })}
                </span>
              </span>
              <ButtonLink
                size="small"
                href={hrefTo({ screen: 'person', id: one.id, tab: 'overview' })}
                label={t('person.openNamed', { name: one.name })}
              >
                {t('person.open')}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** Admits someone: looks for them first, then person, stay, events, place and order in one action. */
export function AdmitPage() {
  const { t } = useText()
  const open = useTypedReader()
  const { draft } = useDraft.getState()
  const saved = useRef(false)
  const { form, ...asked } = useAskForm({
    question: 'people.admit',
    defaults: draft,
    fields: [...factFields('person'), ...openingFields],
    toInput: (values) => {
      const reader = open()
      return {
        input: {
          person: readFacts(values.person as TypedFacts, reader, 'person'),
          stay: readOpening(values.stay as TypedOpening, reader),
        },
        faults: reader.faults,
      }
    },
    onDone: ({ personId }) => {
      saved.current = true
      emptyDraft()
      announce(t('person.admitted'))
      goTo({ screen: 'person', id: personId, tab: 'overview' })
    },
  })
  const typed = form.watch('person') as TypedFacts
  const found = useSimilar(typed)
  useEffect(() => {
    const watched = form.watch((values) => {
      if (!saved.current) useDraft.setState({ draft: values as Draft })
    })
    return () => watched.unsubscribe()
  }, [form])
  const { isDirty, isSubmitting } = form.formState
  const guard = useLeaveGuard(isDirty && !isSubmitting && !saved.current)
  return (
    <>
      <PageHead title={t('person.admit')} sub={t('person.admitSub')} />
      <div className={styles.columns}>
        <FormBody form={form} {...asked}>
          <Panel title={t('person.who')} padded>
            <div className={styles.fields}>
              <FactsFields path="person" withIdentifier />
            </div>
          </Panel>
          <Panel title={t('person.stay')} padded>
            <div className={styles.fields}>
              <OpeningFields />
            </div>
          </Panel>
          <div className={styles.actions}>
            <span className={text.below}>{t('person.oneAction')}</span>
            <Button type="submit" variant="primary" isPending={isSubmitting}>
              {t('person.saveAdmission')}
            </Button>
          </div>
        </FormBody>
        <aside className={styles.aside}>
          <SimilarList found={found} />
          <Notice tone="info">{t('person.admitHelp')}</Notice>
        </aside>
      </div>
      <Dialog
        isOpen={guard.isAsking}
        onClose={guard.stay}
        title={t('person.leaveTitle')}
        role="alertdialog"
        actions={
          <>
            <Button onPress={guard.stay}>{t('part.keepTyping')}</Button>
            <Button onPress={guard.leave}>{t('person.leave')}</Button>
          </>
        }
      >
        <p>{t('person.leaveExplain')}</p>
      </Dialog>
    </>
  )
}
