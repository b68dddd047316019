/**
 * The words the guards know. Every list is in folded form (您 for 你, digits for numerals) and is data for
 * negation.ts and stance.ts; each entry is there because a sentence in tests/domain/reply/guards.test.ts needs it.
 */

const split = (words: string): readonly string[] => words.trim().split(/\s+/);

/**
 * Words with 不, 没, 别, 未, 无 or 非 in them that negate nothing beyond themselves.
 */
export const NOT_NEGATIONS: readonly string[] = split(`
  不好意思 不错 不妨 没问题 没有问题 没有任何问题 没啥问题 不过 不仅 不只 不光 不但 不单 不管 不论 不止 要不 差不多 不客气
  对不起 对不住 不要紧 没关系 没有关系 没事 没错 不断 不久 不一会 不少 不愧 不禁 不得已 不由得 不料 不然 不如
  二话不说 二话没说 毫不犹豫 毫无疑问 不假思索 不厌其烦 不遗余力 了不起 怪不得 巴不得 忍不住 舍不得 来不及
  免不了 少不了 大不了 受不了 想不到 没想到 没多久 没几天 不好用 不好看 不好的 不好之处 不好吃 不好受
  生意不好 行情不好 日子不好 质量不好 做得不好 做的不好 服务不好 体验不好 感受不好 心情不好 态度不好 不太好 不够好 不舒服 不开心 不高兴 不愉快 不爽 不痛快
  不喜欢 不合适 不合身 不合脚 原封不动 尺寸不合 大小不合 高度不合 码数不合 不满意 不想要 不想 不满 不便 不适 不足 不同 不良 不一样 不一致 不及时 不到位 不周 不小心 不当
  不慎 不对 不够 不明白 不清楚 不清晰 不了解 不懂 不见 不放心 不安 不耐烦 不理想 不容易 不易 不贵 不低 不高 不大 不小 不多 不算
  不着急 不急 别急 别着急 不要着急 不要急 不用着急 不用急 别慌 别生气 不要生气 别难过 别介意 不要介意 不介意 别上火
  别放在心上 不周到 不周之处 不专业 不细心 不仔细 不严谨 不严 不规范 不完善 不负责任 不愿看到 不愿意看到 不希望 不想看到
  没收到 没有收到 未收到 没拿到 没看到 没有看到 没看见 没注意 没有注意 没留意 没有留意 没考虑 没有考虑 没做好 没有做好
  没处理好 没有处理好 没写清 没有写清 没说清 没有说清 没讲清 没说明 没有说明 没跟进 没有跟进 没及时 没能及时 没有及时 未能及时 未及时
  没到 没有到 没更新 没有更新 没达到 没有达到 未达到 没戴好 没装好 没包好 没检查 没有检查 没把好 没有把好 没把关 没服务好 没有服务好
  没帮到 没有帮到 没能帮到 没给您解释 没有给您解释 没跟您说 没有跟您说 没提前 没有提前 没早点 没核对 没有核对 没拍 没穿 没有穿 没洗
  没用过 没有用过 没用 没使用 没有使用 未使用 未拆 没拆 没有拆 未经使用 没剪 没下水 未下水
  特别 区别 分别 级别 个别 类别 性别 识别 告别 辨别 差别 别的 别人 别家 别处 别店 别样 别致 别墅 别名 别提 道别
  未来 尚未 非常 除非 非凡 是非 并非常
  不瞒您说 不得不说 说不上 不谋而合 不可多得 不可抗力 不可或缺 不掉色 不掉毛 不起球 不变形 不褪色 不生锈 不粘锅 不粘 不伤
  不影响 不耽误 不打扰 不占 不吃亏 不亏 不踩雷 不白花 不白等 不敢当 不胜感激 不嫌弃 不计较
  不二价 不锈钢 无理由 无忧 无论 无所谓 无条件 无忧购
`);

/** Of those, the ones that do not even negate the word they contain: 人 in 别人 is a person. */
export const NEUTRAL_WORDS: ReadonlySet<string> = new Set(
  split(`
  不过 不仅 不只 不光 不但 不单 不管 不论 不止 要不 不断 不禁 不由得 不料 不然 不如 二话不说 二话没说 毫不犹豫 毫无疑问 大不了 免不了
  少不了 别的 别人 别家 别处 别店 别样 别致 别墅 别名 别提 特别 区别 分别 级别 个别 类别 性别 识别 告别 辨别 差别 未来 非常 非凡 除非 是非 无论
  无所谓 无条件 无理由 不锈钢 不二价 不瞒您说 不得不说 不可抗力 不妨
`),
);

/** 别担心不能退 says: it can be returned. These flip a negation that follows, and nothing else. */
export const WORRIES: readonly string[] = split(`
  不用担心 不必担心 别担心 不要担心 无需担心 不需要担心 不用怕 别怕 不用害怕 不用忧虑 不用顾虑 不存在 不用害怕
`);

/**
 * Negators that reach through their clause; `stopsAtCan`: a later 可以/能 starts a new statement
 * (不能退款可以换货). Longest first where one begins another.
 */
export const NEGATORS: readonly { readonly word: string; readonly stopsAtCan: boolean }[] = [
  ...split(`
    不是 并非 不代表 不等于 不意味 没说 没有说 没说过 没承诺 没有承诺 没答应 没有答应 不应该 不应当 不该 不应 不认为 不觉得
    不打算 不愿意 不愿 不肯 不同意 不允许 不准 不许 不让 不主张 拒绝 谢绝 反对 禁止 停止 取消
  `).map((word) => ({ word, stopsAtCan: false })),
  ...split(`
    不能够 不能 不可以 不可能 不可 不会 不给 不予 不支持 不接受 不提供 不负责 不承担 不包 不再 不敢 不得 不符合 不属于 不适用
    不享受 不方便 不好退 不好换 不好办 不好给 不好处理 无法 没法 没办法 没有办法 没法子 无权 无意 没有权限 没权限 没权利 没资格
    没有义务 没义务 没可能 没有可能 难以 很难 恕难 别想 休想 甭想 别指望 不随便 不轻易 不直接 不马上 不立即 不主动 不单独 不额外 不另外 不另
    不完全 不全额 不都 不一律
  `).map((word) => ({ word, stopsAtCan: true })),
].toSorted((a, b) => b.word.length - a.word.length);

/** Negators of what comes right after; a new statement (可以, 给您, 我们 …) ends them soon. */
export const SHORT_NEGATORS: readonly string[] = split(`
  不用 不需要 不需 不必 不要 无需 无须 毋须 毫无 并无 没有 没 不 未 勿 别 甭 莫 休
`).toSorted((a, b) => b.length - a.length);

/** A rhetorical negation: 怎么会不退 = 会退, 怎么可能退 = 不退. */
export const RHETORICAL: readonly string[] = split(`
  谁说 谁告诉您 什么时候说 什么时候答应 何时说过 几时说过 哪里说 怎么会 怎么可能 怎么能 怎么敢 哪能 哪会 哪有 哪里会 哪里能 岂能 岂会 凭什么 干嘛要
`);

/** Words that start a statement of their own inside a clause. */
export const TURNS: readonly string[] = split(
  `但 不过 可是 然而 而是 只能 只是 反而 却 也不 也没 又不 更不`,
);
export const SUBJECTS: readonly string[] = split(`我 咱 本店 小店 店里 店铺 这边 就 也`);
export const CANS: readonly string[] = split(`可以 能够 可退 可换 支持`);
export const SERVICES: readonly string[] = split(
  `给您 为您 帮您 替您 直接 马上 立即 立刻 能 会 包退 包换 都`,
);

/** 退货不支持, 补发不了: negations that follow what they negate. */
export const AFTER_NEGATORS: readonly string[] = split(`
  不了 给不了 做不了 办不了 批不了 改不了 不起 不行 不可以的 不可以哦 不可能 不支持 不予 不受理 不办理 不处理 不接受 办不到 做不到 没办法 没法 无法 没有可能 没可能 免谈
  想都别想 别想 休想 没门 不成 不给 不能 不可以 不好办 很难 有困难 恕难 没戏 没有这个价 没这个价 没有这回事 没这回事 没有的 不存在 不存在的 不给办 不算数 是假的 是骗人的 是不行 被拒绝 被驳回 驳回 拒绝 不适用 不参加 不享受 不包括 不包含 不在范围
`);
/** May stand between the negated words and such a negator. */
export const BETWEEN: readonly string[] = split(`
  的话 这个 这款 这单 这类 这件 这边 这种 服务 申请 要求 请求 事情 我们 我 咱们 已经 给您 会 要 得 把 您 本店 小店 店里 暂时 目前 现在 恐怕 真的 真 确实 实在 肯定 绝对 也 是 都 就 可 的 了 那 它
`);
/** A clause of its own that takes back the one before. */
export const TAKING_BACK: readonly string[] = split(`
  不可能 没门 免谈 不行 办不到 做不到 才怪 开玩笑 骗您 别想 想得美 没这回事 没有这回事 不存在 休想 想都别想 是假的 不算数 没戏 我们做不到 我们不同意 我们拒绝
`);

/** Said this way it is no promise. */
export const HEDGES: readonly string[] = split(`
  可能 也许 或许 大概 应该会 应该能 应该可以 应该没 应该是 估计 尽量 尽可能 争取 看情况 视情况 说不定 不一定 不保证 不能保证 不敢保证
  没法保证 无法保证 保证不了 未必 不确定 不好说 难说 没准 好像 似乎 试试 试着 看看能 看看可 看能不能 再看看 本来 原本 按理 按说 理论上 原则上 看运气
  考虑一下 考虑考虑 考虑看看 再说吧 如果可能 不敢说 不肯定 或者会
`);
/** Contain a hedge and are none. */
export const NOT_HEDGES: readonly string[] = split(
  `不可能 没可能 有可能的话 尽可能快 尽可能早 可能性 本来就 原本就`,
);
/** A following clause that takes the promise back half. */
export const HEDGING_BACK: readonly string[] = split(`
  看情况 视情况 不一定 不保证 不敢保证 不能保证 无法保证 没法保证 不好说 尽量 再说 到时候再看 到时再看 看运气 不确定 难说 应该吧 可能吧 大概吧 也许吧
`);

export const CONDITIONS: readonly string[] = split(
  `如果 要是 假如 倘若 若是 若 假设 万一 假使 一旦 倘 凡是 只有 除非`,
);

/** 您说的…: the customer's words, not the agent's. */
export const ATTRIBUTIONS: readonly string[] = split(`
  您说的 您说 您刚说 您刚才说 您刚刚说 您之前说 您提到 您提的 您问的 您问 您反映 您反馈 您讲的 您写的 您写 您要求 您想要的 您认为 您觉得 您以为 您评价 您希望 您投诉
  客户说 顾客说 买家说 别人说 人家说 有人说 所谓 网上说 您的意思是 您意思是 您担心 您怀疑
`);
export const NOT_ATTRIBUTIONS: readonly string[] = split(
  `您说一 您说下 您说声 您说明 您说得 您说的对 您说的是 您说的有 您说的没错 您说的很 您觉得可以 您觉得呢 您觉得怎 您觉得行 您觉得合适 您问一 您问下 您希望怎 您写一 您写下`,
);
/** Ends what an attribution covers: the agent speaks again. */
export const OWN_VOICE: readonly string[] = split(
  `我 咱 这边 本店 小店 店里 确实 没问题 是可以 是支持 是能 属于 属商品 属质量 经核实 经查`,
);
