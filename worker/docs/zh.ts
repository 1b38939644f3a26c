import { KIND_IDS } from '../../domain/places/kinds.ts'

/** The Chinese of every sentence that routes, inputs and failures say of themselves in English. */
export const ZH: Readonly<Record<string, string>> = {
  'The quarter-hour neighbourhood: places, walking circles and coverage of a community. Positions are WGS-84, longitude first. Failures are application/problem+json with a stable `error`.':
    '一刻钟生活圈的开放接口：社区里的地点、步行能到的范围、哪里走不到。坐标用 WGS-84，经度在前。出错时返回 application/problem+json，`error` 是不会变的代码。',

  House: '服务',
  Communities: '社区',
  Places: '地点',
  'Life circle': '生活圈',
  Coverage: '哪里走不到',
  'Base map': '底图',

  'Whether the house can answer': '服务是否正常',
  'The communities of this house': '这里有哪些社区',
  'One community': '一个社区',
  'The districts of this house': '这里有哪些区',
  'The communities of a district with their figures': '一个区的各个社区，和它们的数字',
  'public reports that are open': '没办完的公开上报',
  'reports of eight weeks whose 24 hours are over': '八周里已满 24 小时的上报',
  'of those, put right within 24 hours': '其中 24 小时内办好的',
  'null below 3': '不到 3 人时是 null',
  'the share of the people who walk to a service station within 15 minutes':
    '步行 15 分钟能到服务站的居民比例',
  'ms since the epoch; null: not yet counted': '1970 年起的毫秒数；null：还没有统计',
  'There is no such district': '没有这个区',
  'The orders for new communities of this one’s district': '这个区里添加新社区的单子',
  'Begins an order for a new community in the district of this one': '在这个区里开始添加一个新社区',
  'Sends a piece of an order’s extract: 4 MB each, the last one less':
    '送上地图数据的一段：每段 4 MB，最后一段可以少',
  'Hands an order whose pieces are all sent to the importer': '各段都送到了，交给导入程序',
  'Takes back an order whose extract is not yet sent': '撤回还没送完数据的单子',
  '`begun` until its extract is sent; `waiting` for the importer':
    '`begun`：数据还没送完；`waiting`：等导入程序',
  'how far the importer is, or why it gave up, in English': '导入到哪一步，或者为什么没成（英文）',
  'the name that people read': '大家看到的名称',
  'the name in English': '英文名称',
  'lng, lat; without one the middle of the extract': '经度、纬度；不填就用数据的中间',
  metres: '米',
  'a telephone number': '电话号码',
  'There is no such order': '没有这个单子',
  'Says which kinds of report neighbours can make in a community; open ones of another kind stay':
    '定下一个社区收哪些种类的随手拍，已经报了的不受影响',
  'Offices’ lists': '单位名单',
  'The last lists that were brought in, newest first': '最近导入的名单，新的在前',
  'The places that rows of a list may be about, by their ids and names; changes nothing':
    '名单里的行可能说的是哪些地点，按编号和名称找；什么都不改',
  'Puts rows of a list in force, each as it compares with the place that stands there; a long list is sent in pieces under one name':
    '把名单里的行写进去，逐行和现有的地点比较；长名单用同一个名字分几次传',
  'Takes a whole list back, but for what somebody has changed since':
    '整份名单撤回，之后有人改过的除外',
  'There is no such list': '没有这份名单',
  'This list was taken back': '这份名单已经撤回了',
  'A community holds 50,000 places': '一个社区最多 5 万处地点',
  'lng, lat, WGS-84': '经度，纬度（WGS-84）',
  'of the hours asked about, those by which nobody can tell whether it is open':
    '问到的时间里，看不出开没开门的那些',
  'places that somebody changed since: those changes stay': '之后有人改过的地点：那些改动留着',
  'ms since the epoch: its last rows': '毫秒时间戳：最后一批行的时间',
  'This community does not take reports of this kind': '这个社区不收这一类随手拍',
  'Another community has this name in its address': '别的社区已经用了这个短名',
  'The extract of this order was sent, or it was taken back': '数据已经交了，或者单子撤回了',
  'Some pieces of the extract are missing': '数据还缺几段',
  'The websites that may show the map of a community': '哪些网站可以放这个社区的地图',
  'Says which websites may show the map of a community; all others are refused':
    '定下哪些网站可以放这个社区的地图，别的网站都打不开',
  'Places of a community, by kind and map box': '社区里的地点，可按种类和地图范围取',
  'Places found by a part of their name or address': '用名称或地址里的几个字找地点',
  'The areas within some minutes on foot': '步行若干分钟能到的范围',
  'The places within some minutes on foot, and the kinds missing among them':
    '步行若干分钟能到的地点，以及缺哪几类',
  'The way on foot to a place, as turns, crossings and landmarks':
    '步行去一个地点怎么走：转弯、过马路和路标',
  'id of a place': '地点的编号',
  '`start`: set out towards `heading`': '`start`：朝 `heading` 出发',
  'what is passed first; `signal` is a crossing with lights':
    '先经过什么；`signal` 是有红绿灯的路口',
  'where the leg begins': '这一段从哪里开始',
  'a place passed just before, if any': '刚走过的地点，可能没有',
  'null where no way leads within an hour': '一小时内走不到就是 null',
  'where the place is seen from the end of the way': '走到头，地点在哪一边',
  'The minutes on foot from one position to many': '从一处走到许多处各要几分钟',
  'The share of people who have each kind of place within some minutes on foot':
    '每一类地点，有多少比例的居民在若干分钟内能走到',
  'The best next site of one kind of place': '某一类地点再开一处，开在哪里最好',
  'The base map of a community, as TileJSON': '社区底图的 TileJSON',
  'A vector tile; `v` as in the TileJSON lets it be kept for ever':
    '一块矢量瓦片；带上 TileJSON 里的 `v`，可以永久缓存',
  'The streets or the homes of a community, as the kernel reads them; see `files` of the community':
    '社区的路网或住处，供计算内核读取；文件名见社区的 `files`',

  Compounds: '小区四难',
  'Gates, charging, parking, rest and meals of all compounds, as riders tell of them':
    '各小区怎么进门、哪里充电停车、哪里休息、哪里吃饭：骑手们写的',
  'What riders tell of one compound, and what the asker said of it last':
    '一个小区的四难，和自己上次说的',
  'The gates that the map has in the wall of a compound': '地图上这个小区围墙上的门',
  'the gates that the map has in the wall of the compound': '地图上这个小区围墙上的门',
  'What became of one thing that is told of a compound, the newest first':
    '一条内容改过几次，新的在前',
  'Tell of a gate, a charger, a bench or a canteen of a compound':
    '写下小区的一个门、一处充电、一处休息或一处吃饭的地方',
  'Correct what is told of a compound': '更正小区的一条内容',
  'Remove what is wrong: staff, or whoever alone told of it':
    '删掉写错的：社区工作人员，或者只有自己写过的人',
  'Say on the spot that what is told of a compound is still so, or has changed':
    '在现场说：还是这样，或者变了',
  'Take back within ten seconds what one said of a compound': '十秒内撤回刚才说的',
  'when, as in OpenStreetMap’s opening_hours; null: nobody wrote it down':
    '什么时候开，写法同 OpenStreetMap 的 opening_hours；null：没人写过',
  'about so many yuan for a meal': '吃一顿大约多少元',
  'the version that was seen': '看到的是第几版',
  'number of its version': '第几版',
  'how riders get in; null: it is no gate': '骑手怎么进；null：不是门',
  'its own, else those of the place': '自己写的时间；没有就用地点的开放时间',
  '`broken`: people say that it has changed': '`broken`：有人说已经变了',
  closed: '首尾相接',
  'told to who may correct it': '只告诉可以更正的人',
  '`next` of the page before': '上一页给的 `next`',
  'Nobody tells this of the compound': '没有这条内容',
  'Somebody has told of one with this name already': '已经有人写过同名的了',
  'There is as much told of this compound as there may be': '这个小区写得太多了，先改旧的',
  Stations: '服务站',
  'The stations of a community, how each stands, and who is there':
    '社区里的服务站：现在怎么样，谁在岗',
  'How one station stands': '一个服务站现在怎么样',
  'Propose a station: at a shop of the map, or at a point':
    '提一个服务站：在地图上的一家店，或一个地点',
  'Change what is told of a station: hours, phone, services, photo':
    '改服务站的资料：开门时间、电话、服务、照片',
  'Say that one is at one’s station for some hours; it ends by itself':
    '站长说自己在岗几个小时；到点自动结束',
  'Say that one is at one’s station no more': '站长说自己不在岗了',
  'Give a station that was proposed its plaque: from then on it is on the map':
    '给提出来的服务站授牌，从此它在地图上',
  'Turn a proposed station down, with a reason': '不同意一个服务站，写明原因',
  'Open a station': '服务站开门',
  'Shut a station until it is opened again': '服务站关门，到再开为止',
  'Let a station rest, with a reason that everybody reads': '让服务站暂停，写明原因，大家都看得到',
  'Let a station go on, with a reason': '让服务站恢复，写明原因',
  'The photo of a station': '服务站的照片',
  'There is no such station': '没有这个服务站',
  'This shop keeps a station, or was proposed before': '这家店已经有服务站，或者有人提过了',
  'The station is not in a state for this': '服务站现在办不了这一步',
  'Another station has a plaque of this number': '这个牌号已经给了别的服务站',
  'why it is suspended': '为什么暂停',
  'why it is in this state': '为什么是现在这样',
  'until when its master is there; 0: not there; null: it has no master':
    '站长在岗到几点；0：不在；null：没有站长',
  'of stations and rest stops': '服务站和驿站才有',
  'give it as `after` with the next step': '下一步作为 `after` 传回来',
  'while it is no place yet: when, and to the desk by whom':
    '还不是地图上的地点时：什么时候提的，是谁提的（只告诉社区）',
  'whether the asker proposed it': '是不是自己提的',
  'steps that the asker can take': '自己能办的步骤',
  'whether the asker answers for it': '自己是不是管它的人',
  'whether the asker is its master': '自己是不是站长',
  'those on the map; before them what is proposed, to who proposed it and the desk':
    '地图上的服务站；前面是还在提的，只给提的人和社区看',
  '0: not there': '0：不在',
  'the place of the map that would keep it': '由地图上的哪一处来办',
  '[lng,lat] in WGS-84 degrees; without `host`': '[经度,纬度]，WGS-84；不写 `host` 时给出',
  '`seq` of the station as it was read: another step in between refuses this one':
    '读到的服务站的 `seq`：中间有别的步骤，就不算',
  'why, in a line that people read': '为什么，一句大家看得懂的话',
  'a day, e.g. 2026-11-22': '日期，如 2026-11-22',
  'number of the plaque': '牌号',
  'as people write them, or in the syntax of OpenStreetMap':
    '平常怎么写就怎么写，或用 OpenStreetMap 的写法',
  'How many of each thing there are at a station': '服务站每样物品有多少',
  'What came and went of one thing, newest first': '一样物品的进出记录，新的在前',
  'All that came and went at a station, as a table for a spreadsheet':
    '服务站的全部进出记录，做成表格',
  'Write down what came, what went, or how many there are': '记一笔：来了多少、发了多少、还有多少',
  'Reverse a line that one wrote by mistake a moment ago': '撤销自己刚才记错的一笔',
  'What can be borrowed at a station, and what the asker has borrowed':
    '这里能借什么，自己借了什么',
  'What was borrowed at a station and has not come back, the longest overdue first':
    '从这里借走还没还的，拖得最久的在前',
  'What was borrowed in a community and has not come back, the longest overdue first':
    '社区里借走还没还的，拖得最久的在前',
  'Borrow one of a thing at a station, for three days': '在这里借一样东西，三天内归还',
  'Give back at this station what one has borrowed, wherever it was taken':
    '在这里归还，不管从哪里借的',
  'Give up what was borrowed and does not come back': '把还不回来的记为丢失',
  'There is no such loan': '没有这笔借用',
  'There are not so many left': '没有这么多了',
  'You have borrowed one of these already': '您已经借了一件同样的',
  'You have none of these to give back': '您没有借这样东西',
  'It was given back or given up already': '已经还了，或已经记为丢失',
  'a whole number up to 9999; 0 only where it was counted':
    '不超过 9999 的整数；只有盘点时可以是 0',
  'a whole number from 1 to 100': '1 到 100 的整数',
  'the place that it moves to; with `moved`': '调到哪个地点；随 `moved` 给出',
  'what the asker has borrowed, anywhere': '自己借了还没还的，不管从哪里借的',
  'whether anything was ever written down of it': '有没有记过',
  'how many there were then': '那时候有多少',
  'give it as `before` to read on': '作为 `before` 传回来，接着往前看',
  'number of the line in the ledger': '是账本里的第几行',
  'how many are left at the place': '这里还剩多少',

  'What there is at a place, whether it can be used, and who said so when':
    '地点有什么、还能不能用、什么时候有人确认过',
  'The code for the wall of a place: who reads it there is on the spot':
    '贴在墙上的二维码：扫到它，就算到了现场',
  'Renew the code for the wall of a place: the one that hangs there ends':
    '换一个墙上的二维码，旧的作废',
  'Say on the spot that a thing can be used, is used up, or is broken':
    '到现场说一声：还能用、用完了、坏了',
  'Take back within ten seconds what one said of a thing': '十秒内撤回刚才说的',
  'What people want changed of the places of a community, and what became of it':
    '大家想改社区里的哪些地点，后来怎么样',
  'Add a place; at once for staff, else the desk looks at it first':
    '添加一个地点；工作人员加的马上生效，别人加的由社区先看',
  'What the asker wanted changed of the places of a community lately': '自己最近想改哪些地点',
  'Correct a place or say that it is wrong; at once for who answers for it':
    '更正一个地点，或说它不对；负责它的人改了马上生效',
  'Agree to a change: the place is so from now on, also after imports':
    '采纳一处改动：地点从此照改，导入也不会改回去',
  'Turn a change down, with a reason': '不采纳一处改动，说明原因',
  'Bring back what was before a change, unless something newer changed the same':
    '撤销一处改动，恢复原样；后来又改过同一项的不能撤',
  'Take back a change of one’s own that nobody has decided on': '撤回自己还没处理的改动',
  'There is no such change of a place': '没有这处改动',
  'This is so already': '本来就是这样',
  'Something newer has changed the same': '后来又改过同一项',
  'This change is not in force': '这处改动没有生效',
  'You have said this before': '您已经说过了',
  'This tells who somebody is, and everybody would read it':
    '这里写了能认出某个人的内容，大家都会看到',
  'These are no opening hours that can be read': '看不懂这样写的营业时间',
  'The community has as many places as it may': '社区的地点已经满了',
  'out of sight': '不让大家看到',
  'how the place is; null: it is not in the register': '地点现在怎么样；null：还没有登记',
  'in force, and nothing newer changed the same': '正在生效，后来没有再改过同一项',
  'how many wait for the desk; 100: or more': '有多少等着处理；100 表示 100 或更多',
  '`accepted`: it is so already; `waiting`: the desk looks at it first':
    '`accepted`：已经生效；`waiting`：等社区看',
  'of a flag: the place goes out of sight, or was put right':
    '对“有问题”的提醒：把地点收起来，或者已经改好',
  'There is no such thing at this place': '这个地点没有这一样',
  'Only who is on the spot can say this': '到了现场才能说',
  'You are too far from the place to say this': '离得太远，到了那里再说',
  'This is not the code that hangs at the place now': '这个二维码已经换过了',
  'null: nobody has ever said so': 'null：没人确认过',
  'somebody says otherwise, and a third is asked': '有人说法不一样，正在请第三个人看',
  'number of the report of its break': '坏了之后上报的编号',
  'what the asker said last': '自己上次说的',
  'whether the asker answers for the place': '自己是不是管这个地点的人',
  'a task of the asker is done by it': '自己认领的任务也完成了',
  'what the QR code on the wall leads to': '墙上二维码打开的地址',
  'how much nearer one has to be, with `too_far`': '还要走近多少米，随 `too_far` 给出',
  'of stations and rest stops: those that people have said something of':
    '服务站和驿站里，有人说过情况的那几样',
  '[lng,lat] in WGS-84 degrees; it is looked at and kept nowhere':
    '[经度,纬度]，WGS-84；只看一眼，哪里都不存',
  'as the device gives it': '手机给出的误差',
  'the `wall` of the address on the poster': '海报上地址里的 `wall`',

  Tasks: '小任务',
  'Tasks of a community in a state (open unless told otherwise), or one’s own':
    '社区里某种状态的小任务（不说就是等人认领的），或自己手上的',
  'those the asker holds or has done, the last claimed first': '自己认领的和做完的，最近认领的在前',
  'Post a task': '发布小任务',
  'How many tasks are open, claimed, done and lapsed, up to 100 of each':
    '等人认领、有人在做、做完待核实、过期没人做的各有几个，最多数到 100',
  'Open tasks one can do, by the detour on one’s way, or by how near they are':
    '自己能做的小任务，按顺路多走几分钟排；没说去哪儿就按远近排',
  'One task': '一个小任务',
  'Change what a task says': '修改小任务',
  'Cancel a task that nobody has done; who holds it is released':
    '取消还没人做完的小任务，认领的人不用再做',
  'Claim a task: of all who try, one wins for each of its seats':
    '认领：同时来抢，一个名额只归一人',
  'Half an hour more, once': '延长半小时，只能一次',
  'Give a task back to everybody, without penalty': '放回去给大家，没有惩罚',
  'Say that it is done, with the proof that the task wants': '报告做完了，带上任务要的凭证',
  'Vouch for what somebody else did': '核实别人做完的',
  'Send back what somebody else said to be done; it is theirs again':
    '退回别人报告做完的，还归他接着做',
  'Take back a claim, a release or a completion within ten seconds': '十秒内撤销认领、放回或做完',

  Reports: '随手拍',
  'Where issues are, for a map: what is open or waits to be confirmed':
    '上报的事在哪里，给地图用：处理中的和等确认的',
  'How much is open in each compound': '各小区有多少没办完',
  'How what was reported in the last 8 weeks was handled': '近八周上报的事处理得怎样',
  'What the next joint meeting has to talk about: overdue, or extended twice':
    '下次联席会要议的事：超时的，或者延过两次的',
  'half of the handled took at most so many whole hours by the public clock':
    '办完的里有一半不超过这么多小时（按公开计时）',
  'of the reports, how many were put right': '上报的里修好了多少件',
  'taken up, and at least 24 hours old': '已受理、满 24 小时的',
  'of the judged, how many within 24 hours': '其中 24 小时内修好的',
  'there were more; the latest were counted': '还有更多，只算了最近的',
  'there are more than are told': '还有没列出来的',
  '100 means 100 or more': '100 表示 100 件或更多',
  'What was reported in a community, the last first, or one’s own reports':
    '社区里上报的事，新的在前；也可以只看自己报的',
  'those the asker has reported, whatever became of them': '自己报的，不管后来怎样',
  'id of a compound': '小区的编号',
  'ms since the epoch': '1970 年起的毫秒数',
  'What was reported so near that it may be the same thing, nearest first':
    '附近上报过、可能是同一件的事，近的在前',
  'Report something that was seen': '上报看到的事',
  'What was reported, with all that happened to it': '一件上报，和它的全部经过',
  'Say that one has met the same thing': '我也遇到了',
  'Hear what becomes of it': '关注，听后续',
  'Hear of it no more': '不再关注',
  'Take a report on; from then on anybody may read it': '受理；从此人人看得到',
  'Assign it to an organisation': '派给处理单位',
  'Accept what one was assigned': '接下派来的事',
  'Give the date by which it is fixed': '给出修好的日子',
  'Move the date; who was assigned it can do so once': '往后延；处理单位只能延一次',
  'Hand it back to the community, with a reason': '说明原因，退回社区',
  'Say that it is fixed, with a photo': '修好了，附照片',
  'Say that one saw that it is fixed, with a photo': '到场看过，确实修好了，附照片',
  'Close what was verified': '确认过的，办结',
  'Turn a report down, with a reason': '说明原因，不受理',
  'Say that it is not so: its clock runs on; each neighbour once between two fixes':
    '没修好，重新打开，接着计时；每修一次，一个人只能打开一次',
  'A photo of what was reported, or fixed': '一件上报的照片，或修好后的照片',
  'Put another picture in the place of a photo, without a face or a plate':
    '换一张遮住了人脸、车牌的照片',
  'The links that open an issue now': '现在能打开这件上报的处理链接',
  'Make a link by which whoever it is assigned to acts without an account':
    '做一个处理链接：处理单位不用账户就能办',
  'Take a link back': '收回处理链接',
  'What a responder’s link opens, and what can be done by it': '处理链接打开的是哪件事，能做什么',
  'Send the photo of what was fixed, by a responder’s link': '用处理链接发修好后的照片',
  'whom it goes to by the routes, for whoever may assign it now':
    '按派单规则该派给谁；能派单的人才看得到',
  'The compounds of a community, with their outlines': '社区里的小区和它们的范围',
  'its outline, closed: [lng,lat] in WGS-84 degrees': '小区的边界，首尾相接：[经度,纬度]',
  'Who puts things right in a community': '社区的处理单位',
  'What goes to whom: by category and compound': '派单规则：哪一类、哪个小区，派给谁',
  'null: in every compound without a route of its own, and in the streets':
    '空：没有单独规则的小区和街上都算',
  'Add who puts things right': '添加处理单位',
  'Remove who puts things right: what it did stays, what it holds goes back to the community':
    '删除处理单位：办过的事保留，手上的事退回社区',
  'Send a category to somebody from now on': '定一条派单规则',
  'Take a route back': '取消一条派单规则',
  'The links by which somebody can act on a report of the community now':
    '社区里现在能用的处理链接',
  'Merge it into another report of the same thing': '和同一件事的另一条并在一起',
  'Correct its line; what was written before stays with the step':
    '改它的那句话；原来写的随这一步留着',

  Open311: 'Open311 接口',
  'The keys by which other programs report, without the keys themselves':
    '别的系统用来上报的密钥（不含密钥本身）',
  'Makes a key; for an organisation, it also tells what became of its reports':
    '发一把密钥；给处理单位的，还能回报办得怎么样',
  'Takes a key back; what came by it stays': '收回密钥；用它上报的还在',
  'What this house offers by Open311 GeoReport v2; append .json or .xml':
    '按 Open311 GeoReport v2 提供什么；地址后面加 .json 或 .xml',
  'What can be reported, by Open311': '按 Open311，可以上报哪几类',
  'Public requests of Open311: service_request_id, service_code, start_date, end_date, status, lat, long, radius, page, page_size':
    '按 Open311 查公开的上报，可用 service_request_id、service_code、start_date、end_date、status、lat、long、radius、page、page_size 筛选',
  'Report by a key, as a form: api_key, service_code, lat, long, description, media':
    '用密钥上报，按表单发：api_key、service_code、lat、long、description、media',
  'What has happened to requests in a time, by FixMyStreet’s extension':
    '一段时间里上报有什么进展（FixMyStreet 的扩展）',
  'Say by a key what became of a request: api_key, service_request_id, status, media':
    '用密钥回报办得怎么样：api_key、service_request_id、status、media',
  'What a service of Open311 asks for; append .json or .xml':
    'Open311 的一类服务要填什么；地址后面加 .json 或 .xml',
  'One request of Open311; append .json or .xml': 'Open311 的一件上报；地址后面加 .json 或 .xml',
  'The request that was sent with an Idempotency-Key; append .json or .xml':
    '用某个 Idempotency-Key 上报的那一件；地址后面加 .json 或 .xml',
  'shown this once': '只显示这一次',

  Subscriptions: '订阅',
  'The robots in group chats that hear of reports, and how telling them goes':
    '接上了哪些群机器人，消息送到没有',
  'Connects a robot; its group is greeted, and hears of what happens from then on':
    '接上一个群机器人；先在群里打个招呼，以后有进展就发',
  'Takes a robot away; its group hears no more': '撤下群机器人，群里不再收到消息',
  'Hear what becomes of the reports in a compound, or of a category': '订阅一个小区，或一类上报',
  'What one has subscribed to, and what has happened to it and to one’s own reports':
    '自己订阅了什么；订阅的和自己上报的有什么进展',
  'Says how far one has read': '记下看到了哪里',

  'Open data': '开放数据',
  'All places of a community as one file': '社区的全部地点，一个文件',
  'A community in figures, as it is now': '社区现在的情况，用数字说',
  'What is going on in a community, as a calendar': '社区活动日历',
  'text/calendar': '日历文件（text/calendar）',

  'OGC API': '地图软件接口（OGC API）',
  'Where map programs begin, by OGC API – Features': '地图软件从这里进（OGC API – Features）',
  'Which parts of the standard this service keeps to': '符合标准的哪几部分',
  'This service as OpenAPI 3.0': '这个接口的 OpenAPI 3.0 说明',
  'The collections: the places of each community are one': '有哪些数据集：每个社区的地点是一个',
  'One collection: where it lies, and its terms of use': '一个数据集：在哪里，怎样可以用',
  'Places of a collection, by map box, kind and open door':
    '数据集里的地点，可按地图范围、种类、开没开门取',
  'One place of a collection': '数据集里的一个地点',
  'a whole number from 1; at most 1000 are given': '从 1 起的整数；最多给 1000 个',
  'west,south,east,north in degrees, or six numbers with heights, which are not looked at':
    '西,南,东,北，单位为度；也可以带高度写六个数，高度不看',
  'a moment of RFC 3339, or two parted by /, either of which may be ..':
    'RFC 3339 的时刻，或用 / 隔开的两个，其中一个可以写 ..；地点不带时间，都算符合',
  'kinds of places, parted by commas': '地点的种类，用逗号隔开',
  'where a page before ended; its link `next` has it': '上一页到哪里为止；上一页的 `next` 链接里有',

  Photos: '照片',
  'Send a photo: JPEG, PNG or WebP, up to 4 MB; everything but the picture is taken off':
    '发照片：JPEG、PNG 或 WebP，不超过 4 MB；除了画面，其他信息都会去掉',
  'A photo that was sent': '发过的一张照片',

  'the `next` of a page before': '上一页给出的 `next`',
  'west,south,east,north in degrees, e.g. 120.14,30.26,120.16,30.28':
    '西,南,东,北，单位为度，如 120.14,30.26,120.16,30.28',
  'lng,lat in degrees, e.g. 120.15,30.27': '经度,纬度，单位为度，如 120.15,30.27',
  [`kinds parted by commas, of ${KIND_IDS.join(', ')}`]: `种类，用逗号隔开：${KIND_IDS.join(', ')}`,
  'a whole number from 1 to 50': '1 到 50 的整数',
  'a whole number from 1 to 500': '1 到 500 的整数',
  'whole minutes from 1 to 60': '1 到 60 的整数，单位为分钟',
  'one to six whole minutes from 1 to 60, parted by commas, e.g. 5,10,15':
    '一到六个 1 到 60 的整数，单位为分钟，用逗号隔开，如 5,10,15',
  'how fast, and whether stairs can be walked': '按谁的步子：走多快，能不能走台阶',
  'a part of a name or address, or the first letters of its pinyin':
    '名称或地址里的几个字，或者拼音首字母',

  'nothing to draw here': '这里没有可画的',
  'the range asked for': '要的那一段',
  'the range is beyond the file': '要的那一段超出了文件',

  'The input cannot be read': '参数读不懂',
  'The body is not JSON': '正文不是 JSON',
  'The coordinates look like lat,lng': '坐标像是纬度在前',
  'The position is outside the community': '位置不在这个社区里',
  'There is no street to walk on near the position': '位置附近没有能走的路',
  'A change needs an Idempotency-Key': '改动需要带 Idempotency-Key',
  'This Idempotency-Key was used for something else': '这个 Idempotency-Key 已用于别的改动',
  'This is for people who are signed in': '登录后才能用',
  'Your role does not allow this': '您的身份不能做这件事',
  'This came from the page of another site': '请求来自别的网站',
  'This address does not take this method': '这个地址不接受这种方法',
  'There is nothing at this address': '这个地址没有内容',
  'There is no such community': '没有这个社区',
  'There is nothing at this address to put into a page': '这个地址没有可以嵌入的内容',
  'This format is not spoken here': '不支持这种格式',
  'There is no such file': '没有这个文件',
  'There is no such tile': '没有这块瓦片',
  'The body is too large': '正文太大',
  'The house is not well': '服务不正常',
  'Something went wrong on our side': '我们这边出错了',

  'That was too often; wait a little': '太频繁了，请稍等',
  'There is no such place in the community': '社区里没有这个地点',
  'There is no such photo': '没有这张照片',
  'This photo shows something else already': '这张照片已经用在别处了',
  'There is no such issue': '没有这件上报',
  'There is no such organisation': '没有这个处理单位',
  'There is no such key': '没有这把密钥',
  'There is no such robot': '没有这个群机器人',
  'There is no such compound': '没有这个小区',
  'This address is not one that we send to': '不能往这个地址发消息',
  'You have as many subscriptions as one person may': '订阅已经够多了，请先取消一项',
  'The community has as many robots as it may': '群机器人已经够多了，请先撤下一个',
  'The link is wrong, too old, or was taken back': '链接不对、过期了，或者被收回了',
  'The issue is not in a state for this': '这件上报现在不能这样做',
  'Somebody took another step meanwhile': '刚才有人先动了这件上报',
  'The date is not in the future': '日期已经过了',
  'The date is more than a year ahead': '日期离现在超过一年',
  'The date is not later than the one before': '新的日期没有比原来的晚',
  'The date was moved before': '日期已经延过一次',
  'You have opened it again since it was last fixed': '上次修过以后，您已经打开过一次',
  'An issue cannot be merged into itself': '不能并到自己',
  'Nobody verifies what they fixed themselves': '自己修的不能自己确认',
  'The link has done what it was for': '这个链接已经用完了',
  'So many reports cannot be taken at once': '一下子报得太多了，请过一会儿再报',
  'This is not a photo that we can read': '这不是能读的照片',
  'It changed meanwhile; look again': '这期间有变动，请再看一次',

  Account: '账户',
  'Sends a one-time code to a phone; the answer is the same whoever has it':
    '给手机发一个一次性验证码；不论是谁的号码，回答都一样',
  'Signs in with a phone and its code; opens an account where there is none':
    '用手机号和验证码登录；没有账户就新开一个',
  'The code is wrong, was used, or is too old': '验证码不对、用过了或者过期了',
  'Codes cannot be sent at the moment': '现在发不了验证码',
  'The passkey is not known here, or its answer came too late':
    '这里不认得这把通行密钥，或者回应太晚',
  'There is no such session of yours': '您没有这个登录',
  'There is no such passkey of yours': '您没有这把通行密钥',
  'There is no such device of yours': '您没有这台设备',
  'There is no such membership': '没有这个身份',
  'There is no such invitation': '没有这个邀请',
  'This role is held or asked for already': '已有这个身份，或者已经申请过',
  'Somebody has decided this before': '已经有人决定过了',
  'Nobody decides on their own membership': '自己的身份不能自己定',
  'The invitation is used up, revoked or too old': '邀请已用完、收回或者过期',
  'Nobody takes their own invitation': '自己发的邀请不能自己用',
  'You are on duty already': '您已经在岗',
  'You are not on duty': '您不在岗',

  'There is no such task': '没有这个任务',
  'There is no such claim': '没有这次认领',
  'Somebody else has claimed this task': '别人已经认领了这个任务',
  'You have claimed this task': '您已经认领了这个任务',
  'You hold as many undone claims as one person may': '您没做完的任务已经够多了',
  'The task asks for skills that nobody has vouched for': '任务要的技能，还没有人为您证明',
  'The time of the task has not begun': '任务的时间还没到',
  'The task was cancelled, or its time is over': '任务取消了，或者时间过了',
  'Somebody has done this task, or it has too many claims': '任务已有人做完，或者认领的人太多',
  'The claim was released, or its lease is over': '认领已放弃，或者到期了',
  'The lease was extended before': '已经延过一次期',
  'The claim is done': '这次认领已经做完',
  'The claim is verified': '这次认领已经核实',
  'The claim is not done': '这次认领还没做完',
  'It is too late to take this back': '现在收不回了',
  'Nobody verifies what they did themselves': '自己做的不能自己核实',
  'The proof that this task wants is missing': '缺少任务要的凭证',
  'This is not the code of the task': '这不是任务的码',
  'Too many wrong codes were given': '输错的次数太多',

  Memberships: '身份',
  Invitations: '邀请',
  Duty: '值班',
  'Who asks, and what they are where': '我是谁，在哪个社区是什么身份',
  'Changes what neighbours call me': '改我的称呼',
  'Where I am signed in': '我在哪些设备上登录着',
  'Signs out here': '退出登录',
  'Signs out everywhere else': '退出其他所有设备',
  'Signs out on one phone or computer': '退出某一台设备',
  'My phones that report by themselves while I am on duty': '值班时自动报位置的手机',
  'Adds a phone; its token is shown this once': '添加一部手机；令牌只显示这一次',
  'Removes a phone; its token is good for nothing from then on': '移除一部手机；它的令牌从此无效',
  'Who has asked for which role, and who holds one; newest first':
    '谁申请了什么身份，谁有什么身份；新的在前',
  'Asks for a role in a community': '申请社区里的一个身份',
  'Verifies or refuses what somebody asked for': '通过或不通过一份申请',
  'Changes the trade and the skills that a membership is known by': '改一个身份的行当和技能',
  'Revokes a membership, or gives one’s own back; whoever is on duty by it is off duty':
    '撤销一个身份，或退出自己的；正在值班的随即下班',
  'The invitations of a community, without their links': '社区发出的邀请，不含链接',
  'Makes a link that gives a role to whoever takes it': '做一个邀请链接，谁打开谁得到身份',
  'Takes an invitation back; who has taken it keeps the role': '收回邀请；已经接受的人身份不变',
  'What a link invites to': '这个链接邀请做什么',
  'Takes the role that a link gives': '接受邀请',
  'Goes on duty: from now on those who coordinate see where I am':
    '上班：从现在起调度员看得到我的位置',
  'Goes off duty: from now on nobody sees where I am': '下班：从现在起谁也看不到我的位置',
  'a mobile phone of mainland China, or one of another country that begins with +':
    '中国大陆手机号；其他国家的号码以 + 开头',
  'a name of 1 to 20 characters': '1 到 20 个字的称呼',
  'a code of six digits': '六位数字的验证码',
  'the slug of a community': '社区的代号',
  'a whole number from 1 to 200': '1 到 200 的整数',
  'You have as many phones here as one person may': '一个人能添加的手机已到上限',

  Journal: '记事',
  'What happened in a community, newest first': '社区里发生过的事，新的在前',
  'The same as a table for a spreadsheet, at most 5000 rows': '同样的内容，做成表格，最多 5000 行',
  'id of who did it': '做这件事的人的编号',
  "a day of the community's calendar, e.g. 2026-11-22": '社区当地的日期，如 2026-11-22',

  Live: '实时',
  'What happened since, as the socket would tell it; for where no socket gets through':
    '从那以后发生的事，和实时连接说的一样；连不上时用',
  'The links that open the wall now': '现在能打开大屏的链接',
  'Makes a link that opens the wall on a screen without an account':
    '做一个链接，不用账户就能在屏幕上打开大屏',
  'Takes a link back; its screens are closed at once': '收回一个链接，用它的屏幕立刻关闭',
  'What a wall counts: who is on duty, and the tasks that somebody has to look at':
    '大屏上的数字：谁在岗，哪些任务要有人看一看',
  'Takes a position from the OwnTracks application; it is shown while its owner is on duty':
    '接收 OwnTracks 应用发来的位置；只在本人在岗时显示',
  'This address speaks WebSocket': '这个地址用 WebSocket',
  'There is no such link to the wall': '没有这个大屏链接',
  'Everything that is kept of me': '我在这里的全部资料',
  'Closes my account for good': '注销我的账号，不能恢复',
  'My passkeys': '我的通行密钥',
  'What the browser is asked, to have a passkey made': '添加通行密钥时，交给浏览器的参数',
  'Adds the passkey that the browser has made': '添加浏览器做好的通行密钥',
  'Removes one of my passkeys': '移除一个通行密钥',
  'What the browser is asked, to sign in with a passkey': '用通行密钥登录时，交给浏览器的参数',
  'Signs in with what a passkey has signed': '用通行密钥登录',
}
