import { ANALOGUE_TASKS, type AnalogueTasks } from './analogues/analogue-tasks'
import { COMPARE_TASKS, type CompareTasks } from './compare/compare-tasks'
import { DATA_TASKS, type DataTasks } from './data/data-tasks'
import { DIAGNOSTICS_TASKS, type DiagnosticsTasks } from './diagnostics/diagnostics-tasks'
import { EXPLOSIONS_TASKS, type ExplosionsTasks } from './explosions/explosions-tasks'
import { PROFILE_TASKS, type ProfileTasks } from './profile/profile-tasks'
import { QUALITY_TASKS, type QualityTasks } from './quality/quality-tasks'
import { RUN_TASKS, type RunTasks } from './run/run-tasks'
import { SETUPS_TASKS, type SetupsTasks } from './setups/setups-tasks'
import type { TaskTable } from './task-table'
import { UNIVERSE_TASKS, type UniverseTasks } from './universes/universe-tasks'
import { VERDICT_TASKS, type VerdictTasks } from './verdicts/verdict-tasks'

/** Every task that a pool can run, by name. */
export type TaskMap = AnalogueTasks &
  CompareTasks &
  DataTasks &
  ProfileTasks &
  QualityTasks &
  RunTasks &
  SetupsTasks &
  DiagnosticsTasks &
  ExplosionsTasks &
  UniverseTasks &
  VerdictTasks

export const TASKS: TaskTable<TaskMap> = {
  ...ANALOGUE_TASKS,
  ...COMPARE_TASKS,
  ...DATA_TASKS,
  ...PROFILE_TASKS,
  ...QUALITY_TASKS,
  ...RUN_TASKS,
  ...SETUPS_TASKS,
  ...DIAGNOSTICS_TASKS,
  ...EXPLOSIONS_TASKS,
  ...UNIVERSE_TASKS,
  ...VERDICT_TASKS,
}
