using Levee.Contracts;

namespace Levee.Try.Page;

/// <summary>The steps of the ladder in words.</summary>
internal static class StepWords
{
    /// <summary>The steps above allow, the highest first.</summary>
    public static readonly IReadOnlyList<Step> Falling =
        [Step.Intercept, Step.Hold, Step.Delay, Step.Challenge, Step.Warn, Step.Label];

    /// <summary>The word of a step.</summary>
    public static Words Of(Step step) => step switch
    {
        Step.Label => new Words("label", "标记"),
        Step.Warn => new Words("warn", "提醒"),
        Step.Challenge => new Words("challenge", "核验"),
        Step.Delay => new Words("delay", "延迟"),
        Step.Hold => new Words("hold", "暂停"),
        Step.Intercept => new Words("intercept", "拦截"),
        _ => new Words("allow", "放行"),
    };

    /// <summary>The name of a step for programs.</summary>
    public static string NameOf(Step step) => Of(step).En;
}
