"""click in Dutch: headings of the help, and what it says when a call is wrong."""

from __future__ import annotations

import re

import click


class DutchCommand(click.Command):
    """A verb whose help has Dutch headings."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the first line of the help."""
        pieces = [
            "[OPTIES]" if piece == "[OPTIONS]" else piece
            for piece in self.collect_usage_pieces(ctx)
        ]
        formatter.write_usage(ctx.command_path, " ".join(pieces), "Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under their own heading."""
        _write_options(self, ctx, formatter)

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the verb takes under its own heading."""
        taken = [
            (item.make_metavar(ctx), item.help or "")
            for item in self.get_params(ctx)
            if isinstance(item, click.Argument)
        ]
        if taken:
            with formatter.section("Wat je opgeeft"):
                formatter.write_dl(taken)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Say in Dutch what --help does."""
        return _in_dutch(super().get_help_option(ctx))


class DutchGroup(click.Group):
    """The program itself, with its verbs listed in the order they were made."""

    command_class = DutchCommand

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the verbs in the order of daily use."""
        return list(self.commands)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the first line of the help."""
        formatter.write_usage(ctx.command_path, "[--db PAD] [OPDRACHT] …", "Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the verbs."""
        _write_options(self, ctx, formatter)
        with formatter.section("Opdrachten"):
            formatter.write_dl(
                [(name, verb.get_short_help_str(78)) for name, verb in self.commands.items()]
            )

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Say in Dutch what --help does."""
        return _in_dutch(super().get_help_option(ctx))


def _write_options(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    records = [
        (record[0], _EXTRA.sub(_extra_in_dutch, record[1]))
        for item in command.get_params(ctx)
        if isinstance(item, click.Option) and (record := item.get_help_record(ctx))
    ]
    if records:
        with formatter.section("Opties"):
            formatter.write_dl(records)


_EXTRA = re.compile(r"  \[([^\]]*)\]$")
"""What click puts behind an option's own words: "[required]", "[x>=1]"."""


def _extra_in_dutch(extra: re.Match[str]) -> str:
    return "  [verplicht]" if "required" in extra[1] else ""


def _in_dutch(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "Toon deze uitleg."
    return option


def sentence(error: click.ClickException) -> str:
    """Say in one Dutch sentence what is wrong with the call, and what to do."""
    ctx = getattr(error, "ctx", None)
    command = f"{ctx.command_path} --help" if ctx is not None else "socialekaart --help"
    return f"{_what(error)} Zie '{command}'."


def _what(error: click.ClickException) -> str:
    if isinstance(error, click.MissingParameter):
        return f"Er ontbreekt iets in de opdracht: {_name(error)}."
    if isinstance(error, click.NoSuchOption):
        return f"De optie {error.option_name} bestaat niet."
    if isinstance(error, click.BadOptionUsage):
        return f"De optie {error.option_name} heeft een waarde nodig."
    if isinstance(error, click.BadParameter):
        return f"De waarde bij {_name(error)} klopt niet{_expected(error)}."
    if isinstance(error, click.NoSuchCommand):
        return f"De opdracht '{error.command_name}' bestaat niet."
    return "Deze opdracht begrijpen we niet."


def _expected(error: click.BadParameter) -> str:
    """Say what would have been right, as far as the parameter's type tells."""
    kind = error.param.type if error.param else None
    if isinstance(kind, click.IntRange):
        if kind.max is None:
            return f": geef een heel getal van {kind.min} of hoger"
        return f": geef een heel getal van {kind.min} tot en met {kind.max}"
    if isinstance(kind, click.Choice):
        return f": kies {' of '.join(map(str, kind.choices))}"
    return ""


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return "een waarde"
    if isinstance(error.param, click.Argument):
        return error.param.make_metavar(error.ctx) if error.ctx else str(error.param.name).upper()
    return max(error.param.opts, key=len)
