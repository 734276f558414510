import type { Rule } from 'planlint/rule'
import ambiguousStatus from './ambiguous-status.ts'
import brokenLink from './broken-link.ts'
import brokenReference from './broken-reference.ts'
import conflictMarker from './conflict-marker.ts'
import conflictingStatus from './conflicting-status.ts'
import dateOrder from './date-order.ts'
import dependencyCycle from './dependency-cycle.ts'
import duplicateSection from './duplicate-section.ts'
import duplicateTaskId from './duplicate-task-id.ts'
import emptySection from './empty-section.ts'
import invalidDate from './invalid-date.ts'
import invalidField from './invalid-field.ts'
import invalidTableValue from './invalid-table-value.ts'
import leftoverComment from './leftover-comment.ts'
import leftoverTemplateText from './leftover-template-text.ts'
import malformedCheckbox from './malformed-checkbox.ts'
import misnumberedPhase from './misnumbered-phase.ts'
import misnumberedTask from './misnumbered-task.ts'
import misplacedSection from './misplaced-section.ts'
import missingField from './missing-field.ts'
import missingFile from './missing-file.ts'
import missingSection from './missing-section.ts'
import missingStatus from './missing-status.ts'
import missingTask from './missing-task.ts'
import mojibake from './mojibake.ts'
import overdue from './overdue.ts'
import parentTask from './parent-task.ts'
import phaseOrder from './phase-order.ts'
import staleStatus from './stale-status.ts'
import summaryMismatch from './summary-mismatch.ts'
import uncoveredRequirement from './uncovered-requirement.ts'
import unfilledPlaceholder from './unfilled-placeholder.ts'
import unfinishedTask from './unfinished-task.ts'
import unknownNote from './unknown-note.ts'
import unknownSection from './unknown-section.ts'
import unknownStatus from './unknown-status.ts'
import unreadableFile from './unreadable-file.ts'
import unusedSuppression from './unused-suppression.ts'
import wrongCount from './wrong-count.ts'

/** Every rule that planlint has. */
export const rules: Rule[] = [
  ambiguousStatus,
  brokenLink,
  brokenReference,
  conflictMarker,
  conflictingStatus,
  dateOrder,
  dependencyCycle,
  duplicateSection,
  duplicateTaskId,
  emptySection,
  invalidDate,
  invalidField,
  invalidTableValue,
  leftoverComment,
  leftoverTemplateText,
  malformedCheckbox,
  misnumberedPhase,
  misnumberedTask,
  misplacedSection,
  missingField,
  missingFile,
  missingSection,
  missingStatus,
  missingTask,
  mojibake,
  overdue,
  parentTask,
  phaseOrder,
  staleStatus,
  summaryMismatch,
  uncoveredRequirement,
  unfilledPlaceholder,
  unfinishedTask,
  unknownNote,
  unknownSection,
  unknownStatus,
  unreadableFile,
  unusedSuppression,
  wrongCount
]
