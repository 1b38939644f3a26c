CREATE TABLE `loan` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` integer NOT NULL,
	`item` text NOT NULL,
	`person_id` text NOT NULL,
	`from_place_id` text NOT NULL,
	`taken_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`reminded_at` integer,
	`returned_at` integer,
	`returned_to` text,
	`lost_at` integer,
	`lost_by` text,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lost_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "loan_ended_once" CHECK("loan"."returned_at" is null or "loan"."lost_at" is null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `loan_open` ON `loan` (`person_id`,`item`) WHERE "loan"."returned_at" is null and "loan"."lost_at" is null;--> statement-breakpoint
CREATE INDEX `loan_by_person` ON `loan` (`person_id`,`taken_at`);--> statement-breakpoint
CREATE INDEX `loan_open_by_place` ON `loan` (`from_place_id`,`due_at`) WHERE "loan"."returned_at" is null and "loan"."lost_at" is null;--> statement-breakpoint
CREATE INDEX `loan_open_by_community` ON `loan` (`community_id`,`due_at`) WHERE "loan"."returned_at" is null and "loan"."lost_at" is null;--> statement-breakpoint
CREATE INDEX `loan_to_remind` ON `loan` (`community_id`,`due_at`) WHERE "loan"."returned_at" is null and "loan"."lost_at" is null and "loan"."reminded_at" is null;--> statement-breakpoint
CREATE TABLE `stock_move` (
	`place_id` text NOT NULL,
	`item` text NOT NULL,
	`seq` integer NOT NULL,
	`community_id` integer NOT NULL,
	`reason` text NOT NULL,
	`delta` integer NOT NULL,
	`held` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`note` text,
	`other_place_id` text,
	`reverses` integer,
	PRIMARY KEY(`place_id`, `item`, `seq`),
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_move_held" CHECK("stock_move"."held" >= 0)
);
--> statement-breakpoint
CREATE INDEX `stock_move_by_time` ON `stock_move` (`place_id`,`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `stock_move_reversed` ON `stock_move` (`place_id`,`item`,`reverses`) WHERE "stock_move"."reverses" is not null;--> statement-breakpoint
CREATE TRIGGER `stock_move_is_never_changed` BEFORE UPDATE ON `stock_move`
BEGIN
	SELECT raise(abort, 'a line of the ledger is never changed');
END;--> statement-breakpoint
CREATE TRIGGER `stock_move_is_never_removed` BEFORE DELETE ON `stock_move`
BEGIN
	SELECT raise(abort, 'a line of the ledger is never removed');
END;--> statement-breakpoint
CREATE TRIGGER `stock_move_carries_on` BEFORE INSERT ON `stock_move`
WHEN new.seq <> 1 + coalesce((SELECT max(seq) FROM stock_move WHERE place_id = new.place_id AND item = new.item), 0)
	OR new.held <> new.delta + coalesce((SELECT held FROM stock_move WHERE place_id = new.place_id AND item = new.item AND seq = new.seq - 1), 0)
BEGIN
	SELECT raise(abort, 'a line of the ledger carries on from the one before it');
END;
