using System.Globalization;
using Levee.City.Scenarios;
using Levee.City.World;

namespace Levee.City.Gangs;

/// <summary>What gangs write: each its own wording, with numbers that differ from person to person.</summary>
internal static class GangWordings
{
    /// <summary>The text of a step.</summary>
    public static string Of(ScriptStep step, Crew crew, Chance chance)
    {
        string tail = (chance.Below(9000) + 1000).ToString(CultureInfo.InvariantCulture);
        string link = $"https://{crew.Host}/r/{tail}";
        if (step.Wordings.Count > 0)
        {
            return chance.OneOf(step.Wordings).Replace("{n}", tail, StringComparison.Ordinal)
                .Replace("{link}", link, StringComparison.Ordinal);
        }
        return step.Do == ScriptAct.TextLink
            ? $"【客服】您的订单{tail}商品不合格，理赔款待领取，请速登录 {link} 办理。"
            : $"【通知】您名下案件{tail}待核实，稍后由工作人员致电，请保持畅通并注意保密。";
    }
}
