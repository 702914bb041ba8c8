namespace Levee.Casework.Workflow;

/// <summary>A workflow's table does not hold together.</summary>
/// <param name="message">Which table and row, what is wrong, what was expected.</param>
public sealed class WorkflowFormatException(string message) : Exception(message);
