namespace Levee.City.Scenarios;

/// <summary>What kinds of script steps there are.</summary>
internal static class ScriptActs
{
    extension(ScriptAct act)
    {
        /// <summary>True when the person does it, so that whoever comes to it has been drawn in.</summary>
        public bool IsByPerson => act is not (ScriptAct.Call or ScriptAct.Text or ScriptAct.TextLink
            or ScriptAct.Rebate or ScriptAct.LookUp or ScriptAct.Receive);
    }
}
