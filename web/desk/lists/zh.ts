import type { ChangedField } from '../../../domain/places/list-compare.ts'
import type { ListField } from '../../../domain/places/list-fields.ts'
import type { RowRefusal } from '../../../domain/places/list-row.ts'
import type { RefusalSentences } from '../../app/refusal-words.ts'
import type { Datum, FileRefusal, SaidAmiss } from './reading.ts'

const FIELDS: Readonly<Record<ListField, string>> = {
  id: '一刻编号',
  kind: '类别',
  name: '名称',
  nameEn: '英文名',
  lng: '经度',
  lat: '纬度',
  position: '经纬度（一格）',
  address: '地址',
  phone: '电话',
  hours: '开放时间',
  wheelchair: '无障碍',
  amenities: '便民设施',
}

const FORMATS = {
  xlsx: 'Excel 工作簿',
  xls: '旧版 Excel 工作簿',
  pdf: 'PDF',
  utf16: 'UTF-16 文本',
} as const

const SAVE = '请在表格软件里“另存为” CSV UTF-8，再选一次。'

/** What the page says on which a list is brought in. */
export const zh = {
  title: (community: string) => `${community} · 地点名单`,
  heading: '地点名单',
  lead: '单位自己的名单（CSV）从这里导入。先看每一行会怎样，再决定写不写。',
  toDesk: '回到设置',
  noScript: '导入名单要打开网页脚本。也可以在电脑上用命令导入。',
  file: '选一份名单',
  fileHint: 'CSV 文件，第一行是表头。最大 16 MB。',
  reading: '正在读…',
  encoding: '文字编码',
  encodings: { 'utf-8': 'UTF-8', gbk: 'GBK（国标）' },
  rows: (n: number) => `共 ${n} 行`,
  columns: '每一列是什么',
  columnsHint: '已经按表头猜好了。不对就改，不用的列选“不用”。',
  header: '表头',
  sample: '第一行',
  holds: '是什么',
  unused: '不用',
  fields: FIELDS,
  datum: '位置用的是哪种坐标',
  datumHint: '选错了，所有地点会偏几百米。不清楚就问做表的人。',
  datums: {
    wgs84: 'WGS-84（GPS、天地图）',
    gcj02: 'GCJ-02（高德、腾讯）',
    bd09: 'BD-09（百度）',
  } satisfies Record<Datum, string>,
  kind: '没写类别的行，算哪一类',
  noKind: '不收',
  compare: '看看会怎样',
  comparing: '正在比较…',
  amiss: {
    noName: '要有一列是名称。',
    twice: '有两列选成了同一样。',
    noDatum: '请选位置用的坐标。',
  } satisfies Record<SaidAmiss, string>,
  result: '会怎样',
  nothingYet: '现在什么都还没有写。',
  is: { new: '新增', changed: '改动', same: '不变', refused: '不收' },
  line: (n: number) => `第 ${n} 行`,
  none: '没有这样的行。',
  more: (n: number) => `再看 ${n} 行`,
  empty: '（空）',
  changes: { ...FIELDS, at: '位置' } as Readonly<Record<ChangedField, string>>,
  shifted: (n: number) => `有 ${n} 处新地点，附近已有同名同类的。坐标是不是选错了？`,
  write: (n: number) => `写进去（${n} 处）`,
  nothing: '没有要写的。',
  writing: (percent: number) => `正在写：${percent}%。请不要关掉页面。`,
  written: (added: number, changed: number) => `写好了：新增 ${added} 处，改动 ${changed} 处。`,
  halfWritten: (added: number, changed: number) =>
    `写了一部分：新增 ${added} 处，改动 ${changed} 处。可以整份撤回，或者再写一次。`,
  refusedNow: (n: number) => `有 ${n} 行在写的时候没有收。`,
  undo: '整份撤回',
  undoSure: '撤回这一整份？后来有人改过的地方会留着。',
  undoYes: '撤回',
  cancel: '算了',
  undoing: '正在撤回…',
  undone: (removed: number, changed: number) => `撤回了：去掉 ${removed} 处，改回 ${changed} 处。`,
  left: (n: number) => `${n} 处后来有人改过，留着没动。`,
  past: '导入过的名单',
  noPast: '还没有导入过。',
  pastLine: (added: number, changed: number) => `新增 ${added} 处，改动 ${changed} 处`,
  wasUndone: '已撤回',
  export: '导出全部地点（CSV）',
  exportHint: '改好了再从上面导入。表格软件能直接打开。',
  refusals: {
    changed_meanwhile: '同一时间有别人在改地点。请再按一次。',
    too_many_places: '一个社区最多 5 万处地点，装不下了。',
    list_undone: '这份名单已经撤回了。',
    unknown_list: '没有这份名单。',
  } as RefusalSentences,
  fileRefusal: (refusal: FileRefusal): string => {
    switch (refusal.error) {
      case 'too_large':
        return `文件有 ${refusal.megabytes} MB，最多 ${refusal.most} MB。请分成几份。`
      case 'other_format':
        return `这是 ${FORMATS[refusal.format]}，不是 CSV。${SAVE}`
      case 'not_as_said':
        return `这份文件不是 ${refusal.encoding.toUpperCase()} 编码。请换一种。`
      case 'mixed':
        return `文件里有两种编码：第 ${refusal.line} 行是 UTF-8，别的行不是。${SAVE}`
      case 'unknown_encoding':
        return `编码看不懂，不是 UTF-8，也不是 GBK。${SAVE}`
      case 'markup':
        return `这是网页，不是 CSV。${SAVE}`
      case 'no_text':
        return `这不是文字，也就不是 CSV。${SAVE}`
      case 'empty':
        return '文件是空的。'
      case 'open_quote':
        return `第 ${refusal.line} 行有一个引号没有关上。`
      case 'ragged':
        return `第 ${refusal.line} 行有 ${refusal.cells} 格，表头只有 ${refusal.width} 格。是不是多了逗号，或者少了引号？`
      case 'no_columns':
        return '找不到表头：没有一行有两格。'
      case 'no_rows':
        return '只有表头，没有行。'
    }
  },
  rowRefusal: (refusal: RowRefusal): string => {
    switch (refusal.why) {
      case 'unreadable':
        return `${FIELDS[refusal.field]}看不懂：“${refusal.value}”`
      case 'missing':
        return `没写${FIELDS[refusal.field]}`
      case 'too_long':
        return `${FIELDS[refusal.field]}超过 255 个字`
      case 'outside':
        return refusal.swapped === 'yes' ? '经度和纬度写反了' : '不在本社区'
      case 'unknown_id':
        return `没有编号 ${refusal.value} 的地点`
      case 'several':
        return `有几处都叫“${refusal.value}”，又没写位置`
      case 'double':
        return `和第 ${refusal.of} 行是同一处`
    }
  },
}

export type ListsWords = typeof zh
