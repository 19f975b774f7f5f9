import { Fragment, useEffect, useRef, useState } from 'react'
import type { Instant } from '../../../core/dates/instant'
import type { FillIn } from '../../../core/law/fill-in'
import type { ShownFinding } from '../../../core/law/line-finding'
import type { PersonFile } from '../../../core/people/person-file'
import { Button } from '../../components/button'
import { ruleKey } from '../../i18n/named-rules'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import { limitGroups, lineKey } from './limit-groups'
import { moveBetweenRows } from './limit-keys'
import { LimitRow } from './limit-row'
import type { LimitVoice } from './limit-words'
import styles from './limits.module.css'

type LimitTableProps = {
  file: PersonFile
  lines: readonly ShownFinding[]
  voice: LimitVoice
  knownAt: Instant | undefined
  /** The line, as `ruleKey` names it, that the reader came to see: it is open and in sight. */
  asked: string | undefined
  onFillIn: ((fillIn: FillIn) => void) | undefined
}

/** The limits under their headings; what does not apply is folded away. Rows move by keys. */
export function LimitTable({ file, lines, voice, knownAt, asked, onFillIn }: LimitTableProps) {
  const { t } = useText()
  const format = useFormat()
  const sought = lines.find((line) => ruleKey(line) === asked)
  const [opened, setOpened] = useState<readonly string[]>(sought === undefined ? [] : [lineKey(sought)])
  const [unfolded, setUnfolded] = useState(sought?.finding.kind === 'not-applicable')
  const soughtToggle = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    soughtToggle.current?.focus({ preventScroll: true })
    soughtToggle.current?.closest('tr')?.scrollIntoView({ block: 'center' })
  }, [])
  const toggle = (key: string) =>
    setOpened(opened.includes(key) ? opened.filter((one) => one !== key) : [...opened, key])
  return (
    <section
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
      tabIndex={0}
      aria-label={t('person.limits')}
      onKeyDown={moveBetweenRows}
    >
      <table className={styles.table} aria-label={t('person.limits')}>
        <colgroup>
          <col className={styles.colToggle} />
          <col className={styles.colState} />
          <col className={styles.colRule} />
          <col className={styles.colArticle} />
          <col className={styles.colDue} />
          <col className={styles.colLeft} />
          <col className={styles.colForce} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className={text.onlyHeard}>{t('person.open')}</span>
            </th>
            <th scope="col">{t('person.state')}</th>
            <th scope="col">{t('person.rule')}</th>
            <th scope="col">{t('person.article')}</th>
            <th scope="col">{t('limits.due')}</th>
            <th scope="col" className={styles.number}>
              {t('person.left')}
            </th>
            <th scope="col">{t('limits.forceAndSource')}</th>
          </tr>
        </thead>
        {limitGroups(lines).map(({ heading, lines: own, count }) => {
          const isFolded = heading === 'not-applicable' && !unfolded
          return (
            <tbody key={heading}>
              <tr className={styles.group}>
                <th colSpan={7} scope="rowgroup">
                  {t(`limits.heading.${heading}`)} <span>{format.number(count)}</span>
                  {heading === 'not-applicable' && (
                    <Button
                      size="small"
                      variant="link"
                      aria-expanded={unfolded}
                      onPress={() => setUnfolded(!unfolded)}
                    >
                      {t(unfolded ? 'limits.fold' : 'limits.unfold')}
                    </Button>
                  )}
                </th>
              </tr>
              {!isFolded &&
                own.map((line, index) => {
                  const key = lineKey(line)
                  const above = own[index - 1]
                  return (
                    <Fragment key={key}>
                      <LimitRow
                        file={file}
                        line={line}
                        voice={voice}
                        knownAt={knownAt}
                        toggle={line === sought ? soughtToggle : undefined}
                        isOpen={opened.includes(key)}
                        isContinued={above?.ruleId === line.ruleId && above.packId === line.packId}
                        onToggle={() => toggle(key)}
                        onFillIn={onFillIn}
                      />
                    </Fragment>
                  )
                })}
            </tbody>
          )
        })}
      </table>
    </section>
  )
}
