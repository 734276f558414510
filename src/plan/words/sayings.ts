import { type Language, languages } from '../languages/index.ts'
import { finderOf } from './phrases.ts'

type List = (language: Language) => string | undefined

/** What finds the phrases of some lists of every language. */
function finder(...lists: List[]) {
  return finderOf(() => languages.flatMap((language) => lists.map((list) => list(language))))
}

const dropped: List = ({ statuses }) => statuses.dropped
const parallel: List = (language) => language.parallel
const lasting: List = (language) => language.lasting
const excuses = finder(({ optional }) => optional, dropped)
const planned = finder((language) => language.planned)
const actual = finder((language) => language.actual)

/** What words say in every language, whatever words a team has besides. */
export const sayings = {
  /** Whether words say that nobody waits for a task: `optional`. */
  isExcuse: excuses.is,
  /** Whether they begin by saying so: `deferred to v2`. */
  opensWithExcuse: excuses.opens,
  /** Whether a title is about what comes after the work, or is none of it. */
  isAfterwards: finder(({ afterwards }) => afterwards).isIn,
  /** Whether a title is that of a Definition of Done or the like. */
  isClosing: finder(({ closing }) => closing).isIn,
  /** Whether under a title or a head of a column it is the point that an answer is not known yet. */
  isAboutQuestions: finder(({ questions }) => questions).isIn,
  /** Whether under a title, a label or a head of a column somebody signs. */
  isAboutSigning: finder(({ signing }) => signing).isIn,
  /** Whether what follows a name says that something goes on. */
  saysContinued: finder(({ continued }) => continued).opens,
  /** Whether a sentence says that something was dropped, or has become part of something else. */
  saysGone: finder(({ gone }) => gone, dropped).isIn,
  /** Whether a sentence says that a file is not where it was. */
  saysMoved: finder(({ moved }) => moved).isIn,
  /** Whether what stands before a name says that the thing is still to come. */
  saysAhead: finder(({ ahead }) => ahead).isIn,
  /** Whether it says that there is none. */
  saysWithout: finder(({ without }) => without).isIn,
  /** Whether what stands around a name says that the thing may come, or not. */
  saysMaybe: finder(({ maybe }) => maybe).isIn,
  /** Whether what follows a status says that it holds only with limits. */
  saysLimited: finder(({ limited }) => limited).isIn,
  /** Whether a status goes on although all boxes are ticked. */
  isLasting: finder(lasting).is,
  /** Whether ✅ beside a status says no more than that all is well. */
  isHealthy: finder(({ healthy }) => healthy, lasting).is,
  /** Whether a word that looks like a slip in one for a status is none. */
  isNoSlip: finder(({ unlike }) => unlike).is,
  /** Whether a text says that something goes on beside something else. */
  saysParallel: finder(parallel).isIn,
  /** Whether what stands before a name in a statement of dependencies says that it is not needed first. */
  saysOtherwise: finder(({ otherwise }) => otherwise, parallel).isIn,
  /** Whether what stands behind a name says that it needs something itself. */
  opensWithNeed: finder(({ needs }) => needs).opens,
  /** Whether a value begins by standing for all of something. */
  opensWithAll: finder(({ all }) => all).opens,
  /** Whether a statement begins by saying that there is nothing. */
  opensWithNothing: finder(({ nothing }) => nothing).opens,
  /** Whether a key says what was meant to be. */
  isPlanned: planned.isIn,
  /** Whether a key says what was. */
  isActual: (key: string): boolean => !planned.isIn(key) && actual.isIn(key)
}
