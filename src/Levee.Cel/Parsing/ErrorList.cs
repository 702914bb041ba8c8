namespace Levee.Cel.Parsing;

/// <summary>Collects errors and turns offsets in the source into positions shifted by an origin.</summary>
internal sealed class ErrorList
{
    private readonly List<int> _lineStarts = [0];
    private readonly CelPosition _origin;
    private readonly List<CelError> _errors = [];

    internal ErrorList(string source, CelPosition origin)
    {
        _origin = origin;
        for (int i = 0; i < source.Length; i++)
        {
            bool endsLine = source[i] == '\n'
                || (source[i] == '\r' && (i + 1 == source.Length || source[i + 1] != '\n'));
            if (endsLine) _lineStarts.Add(i + 1);
        }
    }

    internal bool IsEmpty => _errors.Count == 0;

    internal CelPosition At(int offset)
    {
        int line = _lineStarts.BinarySearch(offset);
        if (line < 0) line = ~line - 1;
        int column = offset - _lineStarts[line] + (line == 0 ? _origin.Column : 1);
        return new CelPosition(_origin.Line + line, column);
    }

    internal void Add(int offset, string message, string expected = "")
    {
        if (_errors.Count >= CelLimits.ErrorsMax) return;
        CelPosition at = At(offset);
        _errors.Add(new CelError(at.Line, at.Column, message, expected));
    }

    internal IReadOnlyList<CelError> InOrder() => [.. _errors.OrderBy(e => e.Line).ThenBy(e => e.Column)];
}
