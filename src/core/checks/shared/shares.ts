/** Shares that cannot exceed their whole. */
const SHARE =
  /满意度|满意率|知晓[率度]|覆盖率|合格率|优良率|优秀率|及时率|准确率|正确率|到位率|通过率|达标率|公开率|回复率|办结率|查处率|处置率|整改率|参保率|入库率|归档率|完好率|成活率|存活率|治愈率|有效率|出勤率|普及率|就业率|受害率|占比|比重|签约率|响应率|安装率|验收率|销号率|保障率|保证率|在线率|接种率|管理率|结案率|跟踪率|机扫率|清洁率|入学率|升学率|失业率|亮灯率|可用率|损失率|成功率|差错率|反馈率|受理率|兑现率|发放率|履约率|上线率|公示率|巩固率|(?<!集中)处理率|检出率|报销比例|养护率|清运率|绿化率|数字化率|入住率|投诉率|废品率|空置率|(?:合格|达标|优秀|优良|及格|通过|满意|知晓|认可|好评)(?:比例|比率|程度|占比)|认可[率度]|好评率|参与率|联网率|网办率|可办率|交付率|共享率|死亡率|发病率|流失率|辍学率|破损率|丢失率|漏检率|逾期率|差评率|退件率|入户率|结案比例/;
/** Changes, ratios to a plan and funds in place may exceed a hundred percent. */
const MAY_EXCEED =
  /完成率|执行率|增长|增幅|增速|提升|提高|提升率|下降|变动|变化|升降|调整|同比|环比|资金到位|利用率|使用率|周转|产销|回报|收益率|控制率|超额|倍/;

/** Whether an indicator of this name is a share of a whole, which lies between 0 and 100 %. */
export function isShareOfWhole(name: string): boolean {
  return SHARE.test(name) && !MAY_EXCEED.test(name);
}
