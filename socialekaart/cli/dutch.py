"""click in Dutch: headings of the help, and what it says when a call is wrong."""

from __future__ import annotations

import click


class DutchCommand(click.Command):
    """A verb whose help has Dutch headings."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the first line of the help."""
        formatter.write_usage(
            ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), "Gebruik: "
        )

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under their own heading."""
        _write_options(self, ctx, formatter)

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
    records = [record for item in command.get_params(ctx) if (record := item.get_help_record(ctx))]
    if records:
        with formatter.section("Opties"):
            formatter.write_dl(records)


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
        return f"De waarde bij {_name(error)} klopt niet."
    if isinstance(error, click.NoSuchCommand):
        return f"De opdracht '{error.command_name}' bestaat niet."
    return "Deze opdracht begrijpen we niet."


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return "een waarde"
    if isinstance(error.param, click.Argument):
        return error.param.make_metavar(error.ctx) if error.ctx else str(error.param.name).upper()
    return max(error.param.opts, key=len)
