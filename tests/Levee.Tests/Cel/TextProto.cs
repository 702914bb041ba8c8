using System.Globalization;
using System.Text;

namespace Levee.Tests.Cel;

/// <summary>A message in protocol buffer text format: named fields whose values are messages or scalar texts.</summary>
internal sealed class TextProto
{
    private readonly List<(string Name, object Value)> _fields = [];

    internal IEnumerable<string> Names => _fields.Select(f => f.Name);

    internal static TextProto Parse(string text)
    {
        Reader reader = new(text);
        return reader.Message('\0');
    }

    internal IEnumerable<TextProto> Messages(string name) =>
        _fields.Where(f => f.Name == name).Select(f => f.Value).OfType<TextProto>();

    internal TextProto? Message(string name) => Messages(name).FirstOrDefault();

    internal byte[]? Octets(string name) => _fields.Find(f => f.Name == name).Value as byte[];

    internal string? Text(string name) => Octets(name) is { } octets ? Encoding.UTF8.GetString(octets) : null;

    internal bool Flag(string name) => Text(name) == "true";

    private sealed class Reader(string text)
    {
        private int _at;

        internal TextProto Message(char close)
        {
            TextProto message = new();
            while (true)
            {
                Skip();
                if (_at >= text.Length && close == '\0') return message;
                if (text[_at] == close)
                {
                    _at++;
                    return message;
                }
                string name = Name();
                Skip();
                if (text[_at] == ':') _at++;
                Skip();
                if (text[_at] == '[') Many(message, name);
                else message._fields.Add((name, Value()));
            }
        }

        private void Many(TextProto message, string name)
        {
            _at++;
            for (Skip(); text[_at] != ']'; Skip()) message._fields.Add((name, Value()));
            _at++;
        }

        private object Value()
        {
            if (text[_at] is '{' or '<')
            {
                char close = text[_at++] == '{' ? '}' : '>';
                return Message(close);
            }
            return text[_at] is '"' or '\'' ? Strings() : Encoding.UTF8.GetBytes(Word());
        }

        private string Name()
        {
            if (text[_at] != '[') return Word();
            int end = text.IndexOf(']', _at);
            string name = text[(_at + 1)..end];
            _at = end + 1;
            return name;
        }

        private string Word()
        {
            int start = _at;
            while (_at < text.Length
                && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '_' or '.' or '-' or '+')) _at++;
            if (_at == start) throw new FormatException($"Unexpected '{text[_at]}' at {_at}.");
            return text[start.._at];
        }

        private byte[] Strings()
        {
            List<byte> octets = [];
            for (; _at < text.Length && text[_at] is '"' or '\''; Skip())
            {
                char quote = text[_at++];
                while (text[_at] != quote) Character(octets);
                _at++;
            }
            return [.. octets];
        }

        private void Character(List<byte> octets)
        {
            if (text[_at] != '\\')
            {
                int length = char.IsHighSurrogate(text[_at]) ? 2 : 1;
                octets.AddRange(Encoding.UTF8.GetBytes(text.Substring(_at, length)));
                _at += length;
                return;
            }
            char c = text[_at + 1];
            _at += 2;
            int simple = "abfnrtv\\'\"?".IndexOf(c, StringComparison.Ordinal);
            if (simple >= 0) octets.Add((byte)"\a\b\f\n\r\t\v\\'\"?"[simple]);
            else if (c is 'x' or 'X') octets.Add((byte)Digits(16, 2));
            else if (c == 'u') octets.AddRange(Encoding.UTF8.GetBytes(char.ConvertFromUtf32(Digits(16, 4))));
            else if (c == 'U') octets.AddRange(Encoding.UTF8.GetBytes(char.ConvertFromUtf32(Digits(16, 8))));
            else
            {
                _at--;
                octets.Add((byte)Digits(8, 3));
            }
        }

        private int Digits(int radix, int most)
        {
            int value = 0;
            for (int i = 0; i < most && char.IsAsciiHexDigit(text[_at]); i++)
            {
                int digit = int.Parse(
                    text.AsSpan(_at, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                if (digit >= radix) break;
                value = (value * radix) + digit;
                _at++;
            }
            return value;
        }

        private void Skip()
        {
            while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] is '#' or ',' or ';'))
            {
                if (text[_at] == '#') while (_at < text.Length && text[_at] != '\n') _at++;
                else _at++;
            }
        }
    }
}
