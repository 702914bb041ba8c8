using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Levee.Channels.Feeds;

/// <summary>
/// Walks a bundle and hands out its objects one by one: what is held in memory is one object, never the bundle. Owned
/// by one reader.
/// </summary>
/// <param name="text">The bundle.</param>
internal sealed class StixObjects(TextReader text)
{
    /// <summary>The longest object taken, bytes: a packed bundle may grow without end.</summary>
    internal const int ObjectMax = 1 << 20;

    private readonly char[] letters = new char[1 << 14];
    private readonly Encoder encoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetEncoder();
    private readonly ArrayBufferWriter<byte> alone = new();
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool isLast;
    private JsonReaderState state;
    private Place place;
    private string type = "";
    private bool hasObjects;
    private long count;

    private enum Place
    {
        Before,
        Members,
        Objects,
        After,
        Done,
    }

    /// <summary>
    /// The next object, or null after the last; one indicator alone counts as a bundle of one. Throws <see
    /// cref="FeedFormatException"/> when it is no bundle.
    /// </summary>
    public JsonDocument? Next()
    {
        try
        {
            while (place != Place.Done)
            {
                Utf8JsonReader reader = new(buffer.AsSpan(start, end - start), isLast, state);
                if (!TryStep(ref reader, out JsonDocument? found))
                {
                    Fill();
                    continue;
                }
                start += (int)reader.BytesConsumed;
                state = reader.CurrentState;
                if (found is not null) return found;
            }
            return null;
        }
        catch (JsonException e)
        {
            throw new FeedFormatException(FormattableString.Invariant(
                $"line {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}: this is not JSON"));
        }
    }

    /// <summary>One step of the walk; false when more of the text is needed for it.</summary>
    private bool TryStep(ref Utf8JsonReader reader, out JsonDocument? found)
    {
        found = null;
        return place switch
        {
            Place.Before => TryBegin(ref reader),
            Place.Members => TryMember(ref reader),
            Place.Objects => TryObject(ref reader, out found),
            _ => TryEnd(ref reader, out found),
        };
    }

    private bool TryBegin(ref Utf8JsonReader reader)
    {
        if (!reader.Read()) return false;
        if (reader.TokenType != JsonTokenType.StartObject) throw NoBundle();
        place = Place.Members;
        return true;
    }

    private bool TryMember(ref Utf8JsonReader reader)
    {
        if (!reader.Read()) return false;
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            place = Place.After;
            return true;
        }
        ReadOnlySpan<byte> name = reader.ValueSpan;
        if (name.SequenceEqual("objects"u8)) return TryObjects(ref reader);
        if (!JsonDocument.TryParseValue(ref reader, out JsonDocument? value)) return false;
        using (value)
        {
            if (name.SequenceEqual("type"u8) && value.RootElement.ValueKind == JsonValueKind.String)
                type = StixFeed.TextOf(value.RootElement);
            Keep(name, JsonMarshal.GetRawUtf8Value(value.RootElement));
        }
        return true;
    }

    private bool TryObjects(ref Utf8JsonReader reader)
    {
        if (!reader.Read()) return false;
        bool isWrong = reader.TokenType != JsonTokenType.StartArray || type.Length > 0 && type != "bundle";
        if (isWrong) throw NoBundle();
        hasObjects = true;
        place = Place.Objects;
        return true;
    }

    private bool TryObject(ref Utf8JsonReader reader, out JsonDocument? found)
    {
        found = null;
        if (!reader.Read()) return false;
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            place = Place.Members;
            return true;
        }
        if (!JsonDocument.TryParseValue(ref reader, out found)) return false;
        count++;
        return true;
    }

    /// <summary>Nothing may follow; then it is told whether it was a bundle.</summary>
    private bool TryEnd(ref Utf8JsonReader reader, out JsonDocument? found)
    {
        found = null;
        if (!isLast) return false;
        reader.Read();
        place = Place.Done;
        if (hasObjects && type == "bundle") return true;
        if (hasObjects || type != "indicator") throw NoBundle();
        alone.Write("}"u8);
        found = JsonDocument.Parse(alone.WrittenMemory);
        return true;
    }

    /// <summary>Keeps a member of the outermost object: it may be one indicator alone.</summary>
    private void Keep(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (alone.WrittenCount + name.Length + value.Length > ObjectMax) throw TooLong();
        alone.Write(alone.WrittenCount == 0 ? "{\""u8 : ",\""u8);
        alone.Write(name);
        alone.Write("\":"u8);
        alone.Write(value);
    }

    private void Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        if (end > ObjectMax) throw TooLong();
        if (buffer.Length - end < letters.Length * 3) Array.Resize(ref buffer, buffer.Length * 2);
        int read = text.Read(letters, 0, letters.Length);
        isLast = read == 0;
        end += encoder.GetBytes(letters.AsSpan(0, read), buffer.AsSpan(end), flush: isLast);
    }

    private FeedFormatException TooLong() => new(FormattableString.Invariant(
        $"object {count + 1} is longer than {ObjectMax} bytes; an indicator that names values is far shorter"));

    private static FeedFormatException NoBundle() =>
        new("a bundle was expected: an object of type 'bundle' with a list 'objects'");
}
