/**
 * Writes src/domain/shared/chinese/simplify-table.ts: every traditional form (general, Hong Kong, Taiwan) of the
 * simplified characters that the course's own texts and this list use. The browser gets this table, not OpenCC.
 *
 * Run: node scripts/generate/simplify-table.ts
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';

const root = join(import.meta.dirname, '../..');
const target = join(root, 'src/domain/shared/chinese/simplify-table.ts');

/** Frequent in this trade; what content/ uses is added. */
const TRADE =
  '这个们来为说国时过对会发后里么学经动还进样当长无业开问关点实体机书应现头电话网间见气请谢亲务顾员单价钱买卖购货运费补偿赔换质量检验证记录图视频订详细页减满赠礼优惠领红包评语态级领导处理赶紧马担' +
  '忧虑误损坏坏丢递签收揽联系仓库备注区县镇乡楼门牌号码数据显示颜色红绿蓝黄紫银铜铁钢玻璃丝绸绒棉麻纯软硬轻贵贱宽窄长短尺码厚薄旧新热冷温湿干净脏洗烫晒杯盘锅灯灶柜桌椅帘枕垫毯锁钥匙双条张顶' +
  '块两万亿几岁岗职责产销额转化率询导购荐类别种规则违约诈骗贷债账户额汇银证护隐权益举报诉讼调解协商让步图纸设计艺术师傅团队网络线铺馆厅厂农渔猪鸡鸭鱼鸟龙凤龟马驴驶车轮轨铁飞机船舰岛湾桥' +
  '谁该认识让讲论评译试诚详语误诉诊词译识读课调谈谋谓谊谅谨谱财贡贫购贯贱贴贵贸费贺贼贾赁资赋赌赏赐赔赖赚赛赞赠赢赵趋跃践踪轰软轻载较辅辆辈辉输辞边达迁迈运还这进远违连迟适选逊递逻遗邮邻郑酱酿释' +
  '针钉钓钙钝钞钟钢钥钦钩钮铁铃铅银铜铝铭铲销锁锅锋锐错锡锦键锯镇镜长门闪闭问闯闲间闷闹闻阀阁阅阔队阳阴阵阶际陆陈险随隐隶难雾静韩页顶项顺须顽顾顿颁颂预领颇频题颜额风飘飞饭饮饰饱饲饶饺饼馆馒马驰驱驳驶驻驾骂骄验骑骗骤鱼鲁鲜鸟鸡鸣鸭鹅麦黄齐齿龄龙';

function contentTexts(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return contentTexts(path);
    return /\.(ya?ml|mdx)$/.test(name) ? [readFileSync(path, 'utf8')] : [];
  });
}

const wanted = new Set([...TRADE, ...contentTexts(join(root, 'content')).join('')]);
const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
const pairs = new Map<string, string>();
for (let code = 0x3400; code <= 0x9fff; code++) {
  const traditional = String.fromCharCode(code);
  for (const convert of converters) {
    const simplified = convert(traditional);
    // A form that is itself written in simplified texts (著, 乾, 於 …) still maps: patterns and replies are folded alike.
    if (simplified.length === 1 && simplified !== traditional && wanted.has(simplified)) {
      pairs.set(traditional, simplified);
      break;
    }
  }
}

const from = [...pairs.keys()];
const lines = (text: string): string =>
  (text.match(/.{1,80}/gu) ?? []).map((part) => `  '${part}'`).join(' +\n');
writeFileSync(
  target,
  `/**
 * Traditional → simplified characters (${from.length}), position by position. Written by
 * scripts/generate/simplify-table.ts from OpenCC's data; do not edit by hand.
 */
export const TRADITIONAL =
${lines(from.join(''))};

export const SIMPLIFIED =
${lines(from.map((character) => pairs.get(character)).join(''))};
`,
);
console.log(`${from.length} characters written to ${target}`);
