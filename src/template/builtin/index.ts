import type { Format } from '../format.ts'
import { format as adrMadr } from './adr/madr/format.ts'
import adrMadrText from './adr/madr/template.md'
import { format as adrNygard } from './adr/nygard/format.ts'
import adrNygardText from './adr/nygard/template.md'
import { format as implementationPlan } from './implementation-plan/format.ts'
import implementationPlanText from './implementation-plan/template.md'
import { format as kep } from './kep/format.ts'
import kepText from './kep/template.md'
import { format as kiroDesign } from './kiro/design/format.ts'
import kiroDesignText from './kiro/design/template.md'
import { format as kiroRequirements } from './kiro/requirements/format.ts'
import kiroRequirementsText from './kiro/requirements/template.md'
import { format as kiroTasks } from './kiro/tasks/format.ts'
import kiroTasksText from './kiro/tasks/template.md'
import { format as openspecDesign } from './openspec/design/format.ts'
import openspecDesignText from './openspec/design/template.md'
import { format as openspecProposal } from './openspec/proposal/format.ts'
import openspecProposalText from './openspec/proposal/template.md'
import { format as openspecSpecDelta } from './openspec/spec-delta/format.ts'
import openspecSpecDeltaText from './openspec/spec-delta/template.md'
import { format as openspecTasks } from './openspec/tasks/format.ts'
import openspecTasksText from './openspec/tasks/template.md'
import { format as prd } from './prd/format.ts'
import prdText from './prd/template.md'
import { format as specKitChecklist } from './spec-kit/checklist/format.ts'
import specKitChecklistText from './spec-kit/checklist/template.md'
import { format as specKitPlan } from './spec-kit/plan/format.ts'
import specKitPlanText from './spec-kit/plan/template.md'
import { format as specKitSpec } from './spec-kit/spec/format.ts'
import specKitSpecText from './spec-kit/spec/template.md'
import { format as specKitTasks } from './spec-kit/tasks/format.ts'
import specKitTasksText from './spec-kit/tasks/template.md'
import { format as superpowersPlan } from './superpowers/plan/format.ts'
import superpowersPlanText from './superpowers/plan/template.md'

/** Every built-in format by its name, with the text of its template. */
export const formats: Record<string, { format: Format; template: string }> = {
  'adr/madr': { format: adrMadr, template: adrMadrText },
  'adr/nygard': { format: adrNygard, template: adrNygardText },
  'implementation-plan': { format: implementationPlan, template: implementationPlanText },
  kep: { format: kep, template: kepText },
  'kiro/design': { format: kiroDesign, template: kiroDesignText },
  'kiro/requirements': { format: kiroRequirements, template: kiroRequirementsText },
  'kiro/tasks': { format: kiroTasks, template: kiroTasksText },
  'openspec/design': { format: openspecDesign, template: openspecDesignText },
  'openspec/proposal': { format: openspecProposal, template: openspecProposalText },
  'openspec/spec-delta': { format: openspecSpecDelta, template: openspecSpecDeltaText },
  'openspec/tasks': { format: openspecTasks, template: openspecTasksText },
  prd: { format: prd, template: prdText },
  'spec-kit/checklist': { format: specKitChecklist, template: specKitChecklistText },
  'spec-kit/plan': { format: specKitPlan, template: specKitPlanText },
  'spec-kit/spec': { format: specKitSpec, template: specKitSpecText },
  'spec-kit/tasks': { format: specKitTasks, template: specKitTasksText },
  'superpowers/plan': { format: superpowersPlan, template: superpowersPlanText }
}
