import { DATA_TASKS, type DataTasks } from './data/data-tasks'
import type { TaskTable } from './task-table'

/** Every task that a pool can run, by name. */
export type TaskMap = DataTasks

export const TASKS: TaskTable<TaskMap> = { ...DATA_TASKS }
