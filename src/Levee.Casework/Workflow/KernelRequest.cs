using Levee.Casework.Law;
using Levee.Contracts;

namespace Levee.Casework.Workflow;

/// <summary>A command put to the kernel.</summary>
/// <param name="Command">The command's name.</param>
/// <param name="Actor">Who commands.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Law">The law in force.</param>
/// <param name="Now">The journal time.</param>
public sealed record KernelRequest(
    string Command, Actor Actor, IReadOnlyDictionary<string, string> Arguments, LawTable Law, Instant Now);
