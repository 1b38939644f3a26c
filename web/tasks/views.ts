import { named } from '../app/i18n.ts'
import type { ServedViews } from '../app/views.ts'
import type { TaskPage, TasksPage } from './page.ts'
import { TaskView } from './task-page.tsx'
import { TasksView } from './tasks-page.tsx'
import { taskWords } from './words.ts'

/** The pages of tasks, as the server knows them. */
export const TASK_VIEWS: ServedViews<TaskPage | TasksPage> = {
  task: {
    View: TaskView,
    title: ({ task, community }, lang) =>
      taskWords(lang).titles.task(task.no, named(community, lang)),
    entry: 'tasks/task.enter.ts',
  },
  tasks: {
    View: TasksView,
    title: ({ community }, lang) => taskWords(lang).titles.list(named(community, lang)),
    entry: 'tasks/tasks.enter.ts',
  },
}
